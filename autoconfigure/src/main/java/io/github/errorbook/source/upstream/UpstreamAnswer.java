package io.github.errorbook.source.upstream;

import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

import io.github.errorbook.catalog.StandardErrorCode;
import io.github.errorbook.guard.RetryAfter;
import io.github.errorbook.resolve.ErrorMapping;

/**
 * The answer of another service whose status is an error. One that says when to try again
 * makes this service unavailable until then; every other is a bad answer.
 */
final class UpstreamAnswer {

	private UpstreamAnswer() {
	}

	/**
	 * Say what an answer means.
	 * @param status the status of the answer
	 * @param headers the headers of the answer, if they are known
	 * @return what it means
	 */
	static ErrorMapping of(int status, @Nullable HttpHeaders headers) {
		return of(status,
				(headers != null) ? RetryAfter.parse(headers.getFirst(HttpHeaders.RETRY_AFTER), Instant.now()) : null);
	}

	/**
	 * Say what an answer means.
	 * @param status the status of the answer
	 * @param retryAfter the time to wait that it asks for, or {@code null} for none
	 * @return what it means
	 */
	static ErrorMapping of(int status, @Nullable Duration retryAfter) {
		Duration asked = RetryAfter.ifAsked(status, retryAfter);
		return (asked != null) ? ErrorMapping.code(StandardErrorCode.SERVICE_UNAVAILABLE).withRetryAfter(asked)
				: ErrorMapping.code(StandardErrorCode.BAD_GATEWAY);
	}

}
