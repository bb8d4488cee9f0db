package io.github.errorbook.source.upstream;

import org.springframework.web.reactive.function.client.WebClientResponseException;

import io.github.errorbook.resolve.ErrorMapping;
import io.github.errorbook.resolve.FrameworkErrorMapper;

/**
 * An error status that {@code WebClient} met.
 */
final class WebClientResponseMapper implements FrameworkErrorMapper<WebClientResponseException> {

	@Override
	public ErrorMapping map(WebClientResponseException thrown) {
		return UpstreamAnswer.of(thrown.getStatusCode().value(), thrown.getHeaders());
	}

}
