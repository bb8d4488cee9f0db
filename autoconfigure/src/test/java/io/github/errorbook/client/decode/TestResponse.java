package io.github.errorbook.client.decode;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

/**
 * An answer that a test has made.
 *
 * @param status the status
 * @param body the body
 * @param headers the headers
 */
public record TestResponse(int status, InputStream body, Map<String, String> headers) implements RemoteResponse {

	public TestResponse(int status, String body) {
		this(status, new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)),
				new TreeMap<>(String.CASE_INSENSITIVE_ORDER));
	}

	public TestResponse with(String name, String value) {
		this.headers.put(name, value);
		return this;
	}

	@Override
	public @Nullable String header(String name) {
		return this.headers.get(name);
	}

}
