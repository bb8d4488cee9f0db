package io.github.errorbook.source.upstream;

import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

import io.github.errorbook.catalog.StandardErrorCode;
import io.github.errorbook.resolve.ErrorMapping;

/**
 * The answer of another service whose status is an error. One that says when to try again
 * makes this service unavailable until then; every other is a bad answer.
 */
final class UpstreamAnswer {

	private UpstreamAnswer() {
	}

	static ErrorMapping of(int status, @Nullable HttpHeaders headers) {
		Duration retryAfter = (headers != null && (status == 429 || status == 503))
				? RetryAfter.parse(headers.getFirst(HttpHeaders.RETRY_AFTER), Instant.now()) : null;
		return (retryAfter != null)
				? ErrorMapping.code(StandardErrorCode.SERVICE_UNAVAILABLE).withRetryAfter(retryAfter)
				: ErrorMapping.code(StandardErrorCode.BAD_GATEWAY);
	}

}
