package io.github.errorbook.handle;

import java.util.List;
import java.util.Map;

import io.github.errorbook.model.ErrorEnvelope;
import io.github.errorbook.resolve.ResolvedError;

/**
 * An error that is ready to leave the service.
 *
 * @param error what it is
 * @param request what it happened to
 * @param envelope what the client receives
 * @param headers the response headers, checked
 * @since 0.1.0
 * @see ErrorListener
 */
public record HandledError(ResolvedError error, ErrorRequest request, ErrorEnvelope envelope,
		Map<String, List<String>> headers) {

}
