/**
 * The errors that binding arguments and reading bodies can end in, as far as Spring MVC
 * and Spring WebFlux have them in common. Begin with {@code ArgumentErrors}, which asks
 * one rule for each kind of argument.
 * <p>
 * Internal: it can change with any release.
 */
@NullMarked
package io.github.errorbook.describe.web;

import org.jspecify.annotations.NullMarked;
