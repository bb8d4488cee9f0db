package io.github.errorbook.client.web;

import java.io.ByteArrayInputStream;
import java.io.InputStream;

import org.jspecify.annotations.Nullable;
import org.springframework.web.reactive.function.client.ClientResponse;

import io.github.errorbook.client.decode.RemoteResponse;

/**
 * An answer of which the beginning of the body is read.
 *
 * @param response the answer
 * @param bytes the beginning of its body
 */
record ReadAnswer(ClientResponse response, byte[] bytes) implements RemoteResponse {

	@Override
	public int status() {
		return this.response.statusCode().value();
	}

	@Override
	public @Nullable String header(String name) {
		return this.response.headers().asHttpHeaders().getFirst(name);
	}

	@Override
	public InputStream body() {
		return new ByteArrayInputStream(this.bytes);
	}

}
