package io.github.errorbook.container.jetty;

import java.io.IOException;
import java.nio.ByteBuffer;

import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

import io.github.errorbook.container.ContainerErrorDoor;
import io.github.errorbook.container.ContainerRequest;
import io.github.errorbook.door.ErrorAnswer;

/**
 * Sends an envelope where Jetty would send a page of its own.
 */
final class EnvelopeErrorHandler extends ErrorHandler {

	/**
	 * What Jetty shows in place of a request line that it could not read.
	 */
	private static final String STAND_IN = "BAD /badMessage";

	private final ContainerErrorDoor door;

	EnvelopeErrorHandler(ContainerErrorDoor door) {
		this.door = door;
	}

	@Override
	public boolean errorPageForMethod(String method) {
		return true;
	}

	@Override
	protected void generateResponse(Request request, Response response, int code, @Nullable String message,
			@Nullable Throwable cause, Callback callback) throws IOException {
		ErrorAnswer answer = this.door.answer(code, cause, describe(request));
		if (answer == null) {
			super.generateResponse(request, response, code, message, cause, callback);
			return;
		}
		response.setStatus(answer.rendered().status());
		put(answer, response.getHeaders());
		response.write(true, ByteBuffer.wrap(answer.rendered().body()), callback);
	}

	private static void put(ErrorAnswer answer, HttpFields.Mutable fields) {
		answer.headers().forEach((name, values) -> fields.put(name, values));
		fields.put(HttpHeader.CONTENT_TYPE, answer.rendered().contentType());
		fields.put(HttpHeader.CONTENT_LENGTH, answer.rendered().body().length);
	}

	private static ContainerRequest describe(Request request) {
		HttpFields headers = request.getHeaders();
		boolean read = !STAND_IN.equals(request.getMethod() + " " + request.getHttpURI());
		return new ContainerRequest(read ? request.getMethod() : null, read ? request.getHttpURI().getPath() : null,
				headers.get("Accept"), headers.get("Accept-Language"), headers.get("X-Request-Id"));
	}

}
