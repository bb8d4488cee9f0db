/**
 * Brings errors of a WebFlux application in and carries responses out. Begin with {@code
 * InnermostWebFilter}, which answers exceptions of handlers, {@code ErrorWebFilter},
 * which fills statuses that have no body, and {@code ReactiveErrorDoor}, to which both
 * lead.
 * <p>
 * Internal: it can change with any release.
 */
@NullMarked
package io.github.errorbook.reactive;

import org.jspecify.annotations.NullMarked;
