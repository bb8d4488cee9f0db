package io.github.errorbook.source.upstream;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;

import io.grpc.Metadata;
import io.grpc.Status;
import org.jspecify.annotations.Nullable;

import io.github.errorbook.catalog.StandardErrorCode;
import io.github.errorbook.guard.RetryAfter;
import io.github.errorbook.resolve.ErrorMapping;
import io.github.errorbook.resolve.FrameworkErrorMapper;

/**
 * A call by gRPC. An expired deadline is a timeout; every other status is a bad answer,
 * {@code UNAVAILABLE} too, which is what a refused connection looks like, unless it says
 * when to try again.
 */
final class GrpcErrorMapper implements FrameworkErrorMapper<Exception> {

	private static final Set<Status.Code> BUSY = EnumSet.of(Status.Code.UNAVAILABLE, Status.Code.RESOURCE_EXHAUSTED);

	private static final Metadata.Key<String> PUSHBACK = Metadata.Key.of("grpc-retry-pushback-ms",
			Metadata.ASCII_STRING_MARSHALLER);

	private static final Pattern MILLIS = Pattern.compile("[0-9]{1,9}");

	@Override
	public ErrorMapping map(Exception thrown) {
		Status.Code code = Status.fromThrowable(thrown).getCode();
		if (code == Status.Code.DEADLINE_EXCEEDED) {
			return ErrorMapping.code(StandardErrorCode.GATEWAY_TIMEOUT);
		}
		Duration pushback = BUSY.contains(code) ? pushback(Status.trailersFromThrowable(thrown)) : null;
		return (pushback != null) ? UpstreamAnswer.of(503, pushback) : NetworkFaults.ofClient(thrown);
	}

	private static @Nullable Duration pushback(@Nullable Metadata trailers) {
		String millis = (trailers != null) ? trailers.get(PUSHBACK) : null;
		return (millis != null && MILLIS.matcher(millis).matches())
				? RetryAfter.bounded(Duration.ofMillis(Long.parseLong(millis))) : null;
	}

}
