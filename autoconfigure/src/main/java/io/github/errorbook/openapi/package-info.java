/**
 * Errors in the OpenAPI document that springdoc makes. Begin with {@code
 * ErrorsCustomizer}, which springdoc calls, {@code DocumentedCodes}, which says what an
 * operation returns, and {@code ErrorSchemas}, which says in which form.
 * <p>
 * Internal: it can change with any release.
 */
@NullMarked
package io.github.errorbook.openapi;

import org.jspecify.annotations.NullMarked;
