package io.github.errorbook.describe;

import java.util.Map;

/**
 * A response as this service sends it.
 *
 * @param status the HTTP status
 * @param headers the response headers that belong to the error, sorted by name
 * @param body the body, as the renderer wrote it
 * @since 0.1.0
 */
public record SampleResponse(int status, Map<String, String> headers, String body) {

}
