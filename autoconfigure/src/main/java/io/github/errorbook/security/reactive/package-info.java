/**
 * Security of a WebFlux application: lives with Spring Security, and hides what is
 * forbidden. Begin with {@code KeptRefusals}, which leaves the body of a refusal to
 * Errorbook's filter.
 * <p>
 * Internal: it can change with any release.
 */
@NullMarked
package io.github.errorbook.security.reactive;

import org.jspecify.annotations.NullMarked;
