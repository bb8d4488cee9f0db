package io.github.errorbook.door;

import java.util.List;
import java.util.Map;

import io.github.errorbook.render.RenderedError;

/**
 * What a transport sends.
 *
 * @param rendered status, media type and body
 * @param headers the other headers, values by name
 * @since 0.1.0
 */
public record ErrorAnswer(RenderedError rendered, Map<String, List<String>> headers) {

}
