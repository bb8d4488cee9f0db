/**
 * Brings errors of a WebFlux application in and carries responses out. Begin with {@code
 * ErrorbookWebExceptionHandler}, which answers exceptions, and {@code ErrorWebFilter},
 * which fills statuses that have no body.
 * <p>
 * Internal: it can change with any release.
 */
@NullMarked
package io.github.errorbook.reactive;

import org.jspecify.annotations.NullMarked;
