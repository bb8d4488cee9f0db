/**
 * What Spring WebFlux says of its operations: paths, handlers, and what is responsible
 * for their arguments. Begin with {@code ReactiveOperations}, which lists the handlers,
 * and {@code ReactiveErrorReasonConfiguration}, which gives each kind of argument its
 * rule.
 * <p>
 * Internal: it can change with any release.
 */
@NullMarked
package io.github.errorbook.describe.webflux;

import org.jspecify.annotations.NullMarked;
