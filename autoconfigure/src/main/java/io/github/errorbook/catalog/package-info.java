/**
 * The catalog of error codes: what each means and how it is sent.
 */
@NullMarked
package io.github.errorbook.catalog;

import org.jspecify.annotations.NullMarked;
