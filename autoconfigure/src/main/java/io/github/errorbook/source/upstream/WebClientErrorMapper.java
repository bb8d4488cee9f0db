package io.github.errorbook.source.upstream;

import org.springframework.web.reactive.function.client.WebClientException;

import io.github.errorbook.resolve.ErrorMapping;
import io.github.errorbook.resolve.FrameworkErrorMapper;

/**
 * A call by {@code WebClient} that brought no answer.
 */
final class WebClientErrorMapper implements FrameworkErrorMapper<WebClientException> {

	@Override
	public ErrorMapping map(WebClientException thrown) {
		return NetworkFaults.ofClient(thrown);
	}

}
