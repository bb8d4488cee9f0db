package io.github.errorbook.client.rest;

import java.io.IOException;
import java.io.InputStream;

import org.jspecify.annotations.Nullable;
import org.springframework.http.client.ClientHttpResponse;

import io.github.errorbook.client.decode.RemoteResponse;

/**
 * An answer as Spring's blocking clients have it.
 *
 * @param response the answer
 */
record HttpAnswer(ClientHttpResponse response) implements RemoteResponse {

	@Override
	public int status() throws IOException {
		return this.response.getStatusCode().value();
	}

	@Override
	public @Nullable String header(String name) {
		return this.response.getHeaders().getFirst(name);
	}

	@Override
	public InputStream body() throws IOException {
		return this.response.getBody();
	}

}
