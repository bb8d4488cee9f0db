package io.github.errorbook.source.upstream;

import org.springframework.web.client.RestClientException;

import io.github.errorbook.resolve.ErrorMapping;
import io.github.errorbook.resolve.FrameworkErrorMapper;

/**
 * A call by {@code RestClient}, {@code RestTemplate} or an HTTP interface that brought no
 * answer, or one that cannot be read.
 */
final class RestClientErrorMapper implements FrameworkErrorMapper<RestClientException> {

	@Override
	public ErrorMapping map(RestClientException thrown) {
		return NetworkFaults.ofClient(thrown);
	}

}
