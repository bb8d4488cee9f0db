package io.github.errorbook.source.upstream;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.http.converter.HttpMessageConversionException;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.client.RestClientException;
import org.springframework.web.client.RestClientResponseException;

import io.github.errorbook.catalog.StandardErrorCode;
import io.github.errorbook.resolve.ErrorMapper;
import io.github.errorbook.resolve.ErrorMapping;
import io.github.errorbook.resolve.FrameworkErrorMapper;

/**
 * Calls by {@code RestClient}, {@code RestTemplate} or an HTTP interface: an error
 * status, no answer, or one that cannot be read.
 */
final class RestClientMappers {

	private RestClientMappers() {
	}

	static List<ErrorMapper<?>> all() {
		return List.of(FrameworkErrorMapper.of(RestClientException.class, NetworkFaults::ofClient),
				FrameworkErrorMapper.of(RestClientResponseException.class, RestClientMappers::ofStatus),
				FrameworkErrorMapper.of(HttpMessageNotReadableException.class, RestClientMappers::ofUnreadable),
				FrameworkErrorMapper.of(HttpMessageConversionException.class, RestClientMappers::ofUnexpected),
				FrameworkErrorMapper.of(InvalidMediaTypeException.class, RestClientMappers::ofUnexpected));
	}

	/* That the type of an answer is none, or not one that is asked for. */
	private static @Nullable ErrorMapping ofUnexpected(RuntimeException thrown) {
		return SpringClient.isReading(thrown) ? ErrorMapping.code(StandardErrorCode.BAD_GATEWAY) : null;
	}

	private static ErrorMapping ofStatus(RestClientResponseException thrown) {
		return UpstreamAnswer.of(thrown.getStatusCode().value(), thrown.getResponseHeaders());
	}

	/*
	 * The clients dress an answer that a converter cannot read as an exception of their
	 * own; a converter that the application calls does not.
	 */
	private static @Nullable ErrorMapping ofUnreadable(HttpMessageNotReadableException thrown) {
		return (thrown.getHttpInputMessage() instanceof ClientHttpResponse)
				? ErrorMapping.code(StandardErrorCode.BAD_GATEWAY) : null;
	}

}
