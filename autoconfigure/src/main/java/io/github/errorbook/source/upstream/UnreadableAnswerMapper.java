package io.github.errorbook.source.upstream;

import org.jspecify.annotations.Nullable;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.http.converter.HttpMessageNotReadableException;

import io.github.errorbook.catalog.StandardErrorCode;
import io.github.errorbook.resolve.ErrorMapping;
import io.github.errorbook.resolve.FrameworkErrorMapper;

/**
 * The answer of another service that a converter cannot read. The clients of Spring dress
 * it as an exception of their own; a converter that the application calls does not.
 */
final class UnreadableAnswerMapper implements FrameworkErrorMapper<HttpMessageNotReadableException> {

	@Override
	public @Nullable ErrorMapping map(HttpMessageNotReadableException thrown) {
		return (thrown.getHttpInputMessage() instanceof ClientHttpResponse)
				? ErrorMapping.code(StandardErrorCode.BAD_GATEWAY) : null;
	}

}
