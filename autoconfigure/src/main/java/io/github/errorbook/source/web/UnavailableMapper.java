package io.github.errorbook.source.web;

import java.time.Duration;

import jakarta.servlet.UnavailableException;

import io.github.errorbook.catalog.StandardErrorCode;
import io.github.errorbook.resolve.ErrorMapping;
import io.github.errorbook.resolve.FrameworkErrorMapper;

/**
 * A servlet that is not available, for a time or for good: the statuses that the Servlet
 * specification gives them.
 */
final class UnavailableMapper implements FrameworkErrorMapper<UnavailableException> {

	@Override
	public ErrorMapping map(UnavailableException thrown) {
		if (thrown.isPermanent()) {
			return ErrorMapping.code(StandardErrorCode.RESOURCE_NOT_FOUND);
		}
		int seconds = thrown.getUnavailableSeconds();
		return ErrorMapping.code(StandardErrorCode.SERVICE_UNAVAILABLE)
			.withRetryAfter((seconds > 0) ? Duration.ofSeconds(seconds) : null);
	}

}
