/**
 * Lives with Spring Security in a WebFlux application. Begin with {@code KeptRefusals},
 * which leaves the body of a refusal to Errorbook's filter.
 * <p>
 * Internal: it can change with any release.
 */
@NullMarked
package io.github.errorbook.security.reactive;

import org.jspecify.annotations.NullMarked;
