/**
 * The filters of Spring Security in a WebFlux application, asked what they refuse. Begin
 * with {@code ReactiveFilterChains}.
 * <p>
 * Internal: it can change with any release.
 */
@NullMarked
package io.github.errorbook.describe.security.reactive;

import org.jspecify.annotations.NullMarked;
