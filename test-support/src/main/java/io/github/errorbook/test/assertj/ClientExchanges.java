package io.github.errorbook.test.assertj;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.test.web.servlet.client.ExchangeResult;

/**
 * Exchanges with clients that block.
 */
final class ClientExchanges {

	private ClientExchanges() {
	}

	static Exchange of(ExchangeResult result) {
		return Exchange.of(result.getMethod().name(), result.getUrl(), headers(result.getRequestHeaders()),
				result.getStatus().value(), headers(result.getResponseHeaders()), result.getResponseBodyContent());
	}

	static Exchange of(HttpResponse<?> response) {
		HttpRequest request = response.request();
		return Exchange.of(request.method(), request.uri(), request.headers().map(), response.statusCode(),
				response.headers().map(), bytes(response.body()));
	}

	static Exchange of(ResponseEntity<?> response) {
		return Exchange.of(response.getStatusCode().value(), headers(response.getHeaders()), bytes(response.getBody()));
	}

	static Map<String, List<String>> headers(HttpHeaders headers) {
		Map<String, List<String>> map = new TreeMap<>();
		headers.forEach(map::put);
		return map;
	}

	private static byte @Nullable [] bytes(@Nullable Object body) {
		if (body == null || body instanceof byte[]) {
			return (byte[]) body;
		}
		if (body instanceof String text) {
			return text.getBytes(StandardCharsets.UTF_8);
		}
		throw new IllegalArgumentException(
				"The body must have been read as String or byte[], not as " + body.getClass().getName());
	}

}
