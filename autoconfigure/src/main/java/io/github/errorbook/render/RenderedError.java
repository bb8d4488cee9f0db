package io.github.errorbook.render;

/**
 * An error as bytes.
 *
 * @param status the HTTP status
 * @param contentType the media type, {@code application/json} or
 * {@code application/problem+json}
 * @param body the body in UTF-8; not to be modified
 * @since 0.1.0
 */
public record RenderedError(int status, String contentType, byte[] body) {

}
