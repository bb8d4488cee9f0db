/**
 * Which operations Spring Security can refuse, asked of its own rules. Begin with {@code
 * RequestRules}, {@code MethodRules} and {@code CsrfRules}. What they ask, {@code
 * FilterChains}, has a form for servlets and one for WebFlux.
 * <p>
 * Internal: it can change with any release.
 */
@NullMarked
package io.github.errorbook.describe.security;

import org.jspecify.annotations.NullMarked;
