/**
 * Recognises what Spring Security throws. Each mapper knows one type. Begin with
 * {@code SecurityMappers}.
 * <p>
 * Internal: it can change with any release.
 */
@NullMarked
package io.github.errorbook.source.security;

import org.jspecify.annotations.NullMarked;
