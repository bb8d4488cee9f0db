/**
 * What Spring MVC says of its operations: paths, handlers, and the errors that binding
 * arguments and reading bodies can end in. Begin with {@code ServletOperations}, which
 * lists the handlers, and {@code ArgumentErrors}, which asks one rule for each kind of
 * argument.
 * <p>
 * Internal: it can change with any release.
 */
@NullMarked
package io.github.errorbook.describe.mvc;

import org.jspecify.annotations.NullMarked;
