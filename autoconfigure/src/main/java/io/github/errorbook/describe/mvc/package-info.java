/**
 * What Spring MVC says of its operations: paths, handlers, and what is responsible for
 * their arguments. Begin with {@code ServletOperations}, which lists the handlers, and
 * {@code WebErrorReasonConfiguration}, which gives each kind of argument its rule.
 * <p>
 * Internal: it can change with any release.
 */
@NullMarked
package io.github.errorbook.describe.mvc;

import org.jspecify.annotations.NullMarked;
