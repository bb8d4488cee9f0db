/**
 * Recognises what Spring Web, Spring MVC and WebFlux throw. Begin with {@code
 * ErrorResponseMapper}, {@code TypeMismatchMapper} and {@code MissingValueMapper}.
 * <p>
 * Internal: it can change with any release.
 */
@NullMarked
package io.github.errorbook.source.web;

import org.jspecify.annotations.NullMarked;
