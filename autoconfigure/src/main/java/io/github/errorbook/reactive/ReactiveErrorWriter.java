package io.github.errorbook.reactive;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.server.reactive.ServerHttpResponse;
import reactor.core.publisher.Mono;

import io.github.errorbook.door.ErrorAnswer;
import io.github.errorbook.door.StaleHeaders;
import io.github.errorbook.render.RenderedError;

/**
 * Writes an error to a response that is not committed.
 */
final class ReactiveErrorWriter {

	private ReactiveErrorWriter() {
	}

	static Mono<Void> write(ErrorAnswer error, ServerHttpResponse response) {
		RenderedError rendered = error.rendered();
		HttpHeaders headers = response.getHeaders();
		removeStale(headers, rendered.status());
		response.setStatusCode(HttpStatusCode.valueOf(rendered.status()));
		putAll(error.headers(), headers);
		headers.set(HttpHeaders.CONTENT_TYPE, rendered.contentType());
		headers.setContentLength(rendered.body().length);
		return response.writeWith(Mono.fromSupplier(() -> response.bufferFactory().wrap(rendered.body())));
	}

	private static void removeStale(HttpHeaders headers, int status) {
		if (headers.isEmpty()) {
			return;
		}
		for (String name : List.copyOf(headers.headerNames())) {
			if (StaleHeaders.include(name, headers.getOrEmpty(name), status)) {
				headers.remove(name);
			}
		}
	}

	/* Who takes a list may add to it. */
	private static void putAll(Map<String, List<String>> some, HttpHeaders headers) {
		some.forEach((name, values) -> headers.put(name, new ArrayList<>(values)));
	}

}
