package io.github.errorbook.client.decode;

import java.io.IOException;
import java.time.Clock;
import java.util.function.BiFunction;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

import io.github.errorbook.client.RemoteError;
import io.github.errorbook.guard.RetryAfter;

/**
 * Reads the error of an answer. It never fails because of a body: one that is malformed,
 * not JSON, too large or too deep says nothing, and what is left is the status and the
 * headers. Safe for use by several threads.
 *
 * @since 0.1.0
 */
public final class RemoteErrorDecoder {

	/**
	 * The most bytes of a body that are read. A larger one says nothing.
	 */
	public static final int LIMIT = 64 * 1024;

	private final BiFunction<JsonNode, Integer, RemoteError> body;

	private final BiFunction<JsonNode, Integer, RemoteError> problem;

	private final @Nullable String codeHeader;

	private final Clock clock;

	/**
	 * Create a decoder.
	 * @param layout the form in which the other service answers
	 * @param clock tells from when a time to wait counts
	 */
	public RemoteErrorDecoder(RemoteLayout layout, Clock clock) {
		this.problem = new ProblemReader(layout)::read;
		this.body = (layout.pointers() != null) ? new PointerReader(layout.pointers())::read
				: new EnvelopeReader(layout)::read;
		this.codeHeader = layout.codeHeader();
		this.clock = clock;
	}

	/**
	 * Read an error.
	 * @param response the answer
	 * @return the error
	 * @throws IOException if not even the status can be read
	 */
	public RemoteError decode(RemoteResponse response) throws IOException {
		int status = response.status();
		JsonNode root = BodyText.read(response);
		RemoteError error = (root != null) ? read(root, response, status) : RemoteError.of(status, null);
		String code = (this.codeHeader != null) ? ShortText.of(response.header(this.codeHeader), ShortText.CODE) : null;
		String requestId = (error.requestId() != null) ? error.requestId()
				: ShortText.of(response.header("X-Request-Id"), ShortText.ID);
		return new RemoteError(status, (error.code() != null) ? error.code() : code, error.message(), error.details(),
				requestId, error.traceId(), error.documentation(), error.retryable(),
				RetryAfter.parse(response.header("Retry-After"), this.clock.instant()));
	}

	private RemoteError read(JsonNode root, RemoteResponse response, int status) {
		try {
			return (ProblemReader.isProblem(response.header("Content-Type")) ? this.problem : this.body).apply(root,
					status);
		}
		catch (RuntimeException ex) {
			return RemoteError.of(status, null);
		}
	}

}
