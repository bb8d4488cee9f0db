package io.github.errorbook.client.feign;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collection;

import feign.Response;
import org.jspecify.annotations.Nullable;

import io.github.errorbook.client.decode.RemoteResponse;

/**
 * An answer as Feign has it.
 *
 * @param response the answer
 */
record FeignAnswer(Response response) implements RemoteResponse {

	@Override
	public int status() {
		return this.response.status();
	}

	@Override
	public @Nullable String header(String name) {
		Collection<String> values = this.response.headers().get(name);
		return (values != null && !values.isEmpty()) ? values.iterator().next() : null;
	}

	@Override
	public InputStream body() throws IOException {
		return (this.response.body() != null) ? this.response.body().asInputStream() : InputStream.nullInputStream();
	}

}
