package io.github.errorbook.servlet;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.Predicate;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/**
 * The texts by which Spring and Spring Security themselves answer a request that is in
 * error, from places where nothing else can be put in. Each is known by its status, by
 * every character, and by the header without which it is never sent.
 * <p>
 * What else they write is left alone: pages (login, logout, one-time tokens, consent),
 * forms that redirect, the greeting and the info of SockJS, and the errors of protocols
 * that prescribe their JSON (the endpoints of an authorization server, the back-channel
 * logout of OpenID Connect).
 */
enum LibraryText {

	/** {@code DefaultCorsProcessor}. */
	CORS(403, 403, "Invalid CORS request", with(HttpHeaders.ORIGIN)),

	/** {@code AbstractHandshakeHandler} of Spring WebSocket. */
	NO_UPGRADE(400, 400, "Can \"Upgrade\" only to \"WebSocket\".", (request) -> true),

	/** {@code AbstractHandshakeHandler} of Spring WebSocket. */
	NO_CONNECTION_UPGRADE(400, 400, "\"Connection\" must be \"upgrade\".", with(HttpHeaders.UPGRADE)),

	/** Transports of SockJS, which call the client's fault an error of the server. */
	SOCKJS_PAYLOAD(500, 400, "Payload expected.", LibraryText::isSockJsMessage),

	/** The same. */
	SOCKJS_JSON(500, 400, "Broken JSON encoding.", LibraryText::isSockJsMessage),

	/** The same. */
	SOCKJS_MESSAGE(500, 400, "Failed to read message(s)", LibraryText::isSockJsMessage),

	/** The same. */
	SOCKJS_CALLBACK(500, 400, "\"callback\" parameter required",
			(request) -> request.getRequestURI().endsWith("/htmlfile")),

	/** {@code ConcurrentSessionFilter} of Spring Security, which calls it a success. */
	EXPIRED_SESSION(200, 401, "This session has been expired (possibly due to multiple concurrent logins being "
			+ "attempted as the same user).", (request) -> request.getRequestedSessionId() != null);

	private static final LibraryText[] all = values();

	private final int sentStatus;

	private final int status;

	private final String text;

	private final byte[] bytes;

	private final Predicate<HttpServletRequest> condition;

	LibraryText(int sentStatus, int status, String text, Predicate<HttpServletRequest> condition) {
		this.sentStatus = sentStatus;
		this.status = status;
		this.text = text;
		this.bytes = text.getBytes(StandardCharsets.UTF_8);
		this.condition = condition;
	}

	/**
	 * Find the text that is the whole of a part of a body.
	 * @param request the request
	 * @param status the status that it was sent with
	 * @param bytes contains the part
	 * @param offset where it begins
	 * @param length its length
	 * @return the text, or {@code null} if the part is something else
	 */
	static @Nullable LibraryText find(HttpServletRequest request, int status, byte[] bytes, int offset, int length) {
		for (LibraryText candidate : all) {
			if (candidate.hasForm(status, length)
					&& Arrays.equals(candidate.bytes, 0, length, bytes, offset, offset + length)
					&& candidate.condition.test(request)) {
				return candidate;
			}
		}
		return null;
	}

	/**
	 * Find the text that is the whole of a part of a body.
	 * @param request the request
	 * @param status the status that it was sent with
	 * @param text contains the part
	 * @param offset where it begins
	 * @param length its length
	 * @return the text, or {@code null} if the part is something else
	 */
	static @Nullable LibraryText find(HttpServletRequest request, int status, String text, int offset, int length) {
		for (LibraryText candidate : all) {
			if (candidate.hasForm(status, length) && candidate.text.regionMatches(0, text, offset, length)
					&& candidate.condition.test(request)) {
				return candidate;
			}
		}
		return null;
	}

	private boolean hasForm(int status, int length) {
		return this.sentStatus == status && this.bytes.length == length;
	}

	/**
	 * Return the status of the error that the text stands for.
	 * @return the HTTP status
	 */
	int status() {
		return this.status;
	}

	private static Predicate<HttpServletRequest> with(String header) {
		return (request) -> request.getHeader(header) != null;
	}

	private static boolean isSockJsMessage(HttpServletRequest request) {
		return request.getRequestURI().endsWith("_send");
	}

}
