/**
 * What the security of servlet and of WebFlux applications share.
 * <p>
 * Internal: it can change with any release.
 */
@NullMarked
package io.github.errorbook.security;

import org.jspecify.annotations.NullMarked;
