package io.github.errorbook.describe;

import org.jspecify.annotations.Nullable;
import org.springframework.web.method.HandlerMethod;

/**
 * An operation of the service: one HTTP method on one path.
 *
 * @param method the HTTP method in upper case, or {@code *} where the operation takes any
 * @param path the path pattern as Spring writes it
 * @param handler the method that runs, or {@code null} where none is known, as for a
 * functional endpoint
 * @since 0.1.0
 */
public record ApiOperation(String method, String path, @Nullable HandlerMethod handler) {

}
