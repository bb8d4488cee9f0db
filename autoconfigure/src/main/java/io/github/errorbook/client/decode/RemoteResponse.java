package io.github.errorbook.client.decode;

import java.io.IOException;
import java.io.InputStream;

import org.jspecify.annotations.Nullable;

/**
 * The answer of another service, as a client library has it.
 *
 * @since 0.1.0
 */
public interface RemoteResponse {

	/**
	 * Return the status.
	 * @return the HTTP status
	 * @throws IOException if it cannot be read
	 */
	int status() throws IOException;

	/**
	 * Return a header.
	 * @param name the name
	 * @return the first value, or {@code null} for none
	 */
	@Nullable String header(String name);

	/**
	 * Return the body, of which only the beginning is read.
	 * @return the body
	 * @throws IOException if it cannot be read
	 */
	InputStream body() throws IOException;

}
