/**
 * The catalog of error codes: what each means and how it is sent.
 * {@link io.github.errorbook.catalog.ErrorCatalog} finds a code,
 * {@link io.github.errorbook.catalog.ErrorDefinition} is one entry,
 * {@link io.github.errorbook.catalog.StandardErrorCode} lists those that are always
 * there.
 */
@NullMarked
package io.github.errorbook.catalog;

import org.jspecify.annotations.NullMarked;
