package io.github.errorbook.reactive;

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
		setAll(error.headers(), headers);
		headers.set(HttpHeaders.CONTENT_TYPE, rendered.contentType());
		headers.setContentLength(rendered.body().length);
		return response.writeWith(Mono.fromSupplier(() -> response.bufferFactory().wrap(rendered.body())));
	}

	/* A copy: it costs less than the view of the names, which would be copied as well. */
	private static void removeStale(HttpHeaders headers, int status) {
		for (String name : headers.toSingleValueMap().keySet()) {
			if (StaleHeaders.include(name, headers.getOrEmpty(name), status)) {
				headers.remove(name);
			}
		}
	}

	private static void setAll(Map<String, List<String>> some, HttpHeaders headers) {
		some.forEach((name, values) -> {
			headers.remove(name);
			headers.addAll(name, values);
		});
	}

}
