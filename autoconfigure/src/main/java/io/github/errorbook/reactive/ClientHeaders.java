package io.github.errorbook.reactive;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.http.server.reactive.ServerHttpRequest;

/**
 * Reads headers of the client. A firewall refuses, by an exception, to show a value that
 * it mistrusts; such a header counts as absent.
 */
final class ClientHeaders {

	private ClientHeaders() {
	}

	/**
	 * Return a header with all its lines.
	 * @param request the request
	 * @param name the name of the header
	 * @return the values, joined by commas, or {@code null} if there is none
	 */
	static @Nullable String get(ServerHttpRequest request, String name) {
		try {
			List<String> values = request.getHeaders().get(name);
			return (values == null || values.isEmpty()) ? null
					: (values.size() == 1) ? values.get(0) : String.join(",", values);
		}
		catch (Throwable ex) {
			return null;
		}
	}

}
