package io.github.errorbook.source.upstream;

import org.springframework.web.client.RestClientResponseException;

import io.github.errorbook.resolve.ErrorMapping;
import io.github.errorbook.resolve.FrameworkErrorMapper;

/**
 * An error status that {@code RestClient}, {@code RestTemplate} or an HTTP interface met.
 */
final class RestClientResponseMapper implements FrameworkErrorMapper<RestClientResponseException> {

	@Override
	public ErrorMapping map(RestClientResponseException thrown) {
		return UpstreamAnswer.of(thrown.getStatusCode().value(), thrown.getResponseHeaders());
	}

}
