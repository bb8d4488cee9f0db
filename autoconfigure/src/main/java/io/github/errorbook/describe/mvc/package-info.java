/**
 * What Spring MVC says of its operations: paths, handlers, and the errors that binding
 * arguments and reading bodies can end in.
 */
@NullMarked
package io.github.errorbook.describe.mvc;

import org.jspecify.annotations.NullMarked;
