package io.github.errorbook.describe;

import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * A response as this service sends it.
 *
 * @param status the HTTP status
 * @param headers the response headers that belong to the error, sorted by name
 * @param body the body, as the renderer wrote it
 * @param documentation the address of the page of the code, or a reference relative to
 * that of the request, or {@code null} if there is none
 * @since 0.1.0
 */
public record SampleResponse(int status, Map<String, String> headers, String body, @Nullable String documentation) {

}
