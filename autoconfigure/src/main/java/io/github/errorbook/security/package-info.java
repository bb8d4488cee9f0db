/**
 * What the security of servlet and of WebFlux applications share. Begin with
 * {@code ForbiddenHider}.
 * <p>
 * Internal: it can change with any release.
 */
@NullMarked
package io.github.errorbook.security;

import org.jspecify.annotations.NullMarked;
