package io.github.errorbook.source.upstream;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.core.codec.CodecException;
import org.springframework.core.codec.DecodingException;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.web.reactive.function.UnsupportedMediaTypeException;
import org.springframework.web.reactive.function.client.WebClientException;
import org.springframework.web.reactive.function.client.WebClientResponseException;

import io.github.errorbook.catalog.StandardErrorCode;
import io.github.errorbook.guard.Checkpoint;
import io.github.errorbook.resolve.ErrorMapper;
import io.github.errorbook.resolve.ErrorMapping;
import io.github.errorbook.resolve.FrameworkErrorMapper;

/**
 * Calls by {@code WebClient}: an error status, no answer, or one that cannot be decoded.
 * A request that cannot be decoded is thrown as another type.
 */
final class WebClientMappers {

	private WebClientMappers() {
	}

	static List<ErrorMapper<?>> all() {
		return List.of(FrameworkErrorMapper.of(WebClientException.class, NetworkFaults::ofClient),
				FrameworkErrorMapper.of(WebClientResponseException.class, WebClientMappers::ofStatus),
				FrameworkErrorMapper.of(DecodingException.class, WebClientMappers::ofAnswer),
				FrameworkErrorMapper.of(UnsupportedMediaTypeException.class, WebClientMappers::ofType),
				FrameworkErrorMapper.of(CodecException.class, WebClientMappers::ofBody),
				FrameworkErrorMapper.of(DataBufferLimitException.class, WebClientMappers::ofBody),
				FrameworkErrorMapper.of(IllegalArgumentException.class, WebClientMappers::ofBody));
	}

	/* What the service itself writes may be of a type that nothing can write. */
	private static @Nullable ErrorMapping ofType(UnsupportedMediaTypeException thrown) {
		return SpringClient.isReading(thrown) ? ErrorMapping.code(StandardErrorCode.BAD_GATEWAY) : null;
	}

	/* The parts of a request that comes in are thrown as the same type. */
	private static @Nullable ErrorMapping ofAnswer(DecodingException thrown) {
		return Checkpoint.isFrom(thrown, "org.springframework.http.codec.multipart.") ? ofBody(thrown)
				: ErrorMapping.code(StandardErrorCode.BAD_GATEWAY);
	}

	/*
	 * A body that is too large, a form, or one whose type is not that which is asked for,
	 * of an answer or of a request.
	 */
	private static @Nullable ErrorMapping ofBody(RuntimeException thrown) {
		return Checkpoint.isOfAnswer(thrown) ? ErrorMapping.code(StandardErrorCode.BAD_GATEWAY) : null;
	}

	private static ErrorMapping ofStatus(WebClientResponseException thrown) {
		return UpstreamAnswer.of(thrown.getStatusCode().value(), thrown.getHeaders());
	}

}
