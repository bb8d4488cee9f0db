package io.github.errorbook.container.netty;

import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http2.Http2Headers;
import org.jspecify.annotations.Nullable;
import reactor.netty.http.server.HttpServerRequest;

import io.github.errorbook.container.ContainerRequest;

/**
 * As much as is known of a request that was rejected.
 */
final class RejectedRequest {

	/** What Netty shows in place of a request line that it could not read. */
	private static final String STAND_IN = "/bad-request";

	static final ContainerRequest UNKNOWN = new ContainerRequest(null, null, null, null, null);

	private RejectedRequest() {
	}

	static ContainerRequest describe(HttpRequest request) {
		boolean read = !STAND_IN.equals(request.uri());
		return describe(read ? request.method().name() : null, read ? request.uri() : null, request.headers());
	}

	static ContainerRequest describe(HttpServerRequest request) {
		return describe(request.method().name(), request.uri(), request.requestHeaders());
	}

	static ContainerRequest describe(Http2Headers headers) {
		return new ContainerRequest(text(headers.method()), path(text(headers.path())), text(headers.get("accept")),
				text(headers.get("accept-language")), text(headers.get("x-request-id")));
	}

	private static @Nullable String text(@Nullable CharSequence value) {
		return (value != null) ? value.toString() : null;
	}

	private static ContainerRequest describe(@Nullable String method, @Nullable String target, HttpHeaders headers) {
		return new ContainerRequest(method, path(target), headers.get("Accept"), headers.get("Accept-Language"),
				headers.get("X-Request-Id"));
	}

	/* What is no path is for all of them. */
	private static @Nullable String path(@Nullable String target) {
		if (target == null || !target.startsWith("/")) {
			return null;
		}
		int query = target.indexOf('?');
		return (query >= 0) ? target.substring(0, query) : target;
	}

}
