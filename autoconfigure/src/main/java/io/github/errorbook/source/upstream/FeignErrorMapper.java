package io.github.errorbook.source.upstream;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;

import feign.FeignException;
import feign.RetryableException;
import feign.codec.EncodeException;
import org.jspecify.annotations.Nullable;

import io.github.errorbook.guard.Causes;
import io.github.errorbook.guard.RetryAfter;
import io.github.errorbook.resolve.ErrorMapping;
import io.github.errorbook.resolve.FrameworkErrorMapper;

/**
 * A call by Feign. An error status that is worth a retry comes with the answer as its
 * cause. A request that cannot be written was never sent.
 */
final class FeignErrorMapper implements FrameworkErrorMapper<FeignException> {

	@Override
	public @Nullable ErrorMapping map(FeignException thrown) {
		if (thrown instanceof EncodeException) {
			return null;
		}
		FeignException answer = (Causes.of(thrown) instanceof FeignException cause) ? cause : thrown;
		return (answer.status() >= 300) ? UpstreamAnswer.of(answer.status(), retryAfter(thrown, answer))
				: NetworkFaults.ofClient(thrown);
	}

	private static @Nullable Duration retryAfter(FeignException thrown, FeignException answer) {
		Collection<String> values = answer.responseHeaders().get("Retry-After");
		if (values != null && !values.isEmpty()) {
			return RetryAfter.parse(values.iterator().next(), Instant.now());
		}
		Long time = (thrown instanceof RetryableException retryable) ? retryable.retryAfter() : null;
		return (time != null) ? RetryAfter.bounded(Duration.between(Instant.now(), Instant.ofEpochMilli(time))) : null;
	}

}
