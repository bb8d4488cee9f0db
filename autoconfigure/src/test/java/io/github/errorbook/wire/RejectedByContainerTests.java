package io.github.errorbook.wire;

import java.nio.charset.StandardCharsets;
import java.util.Map;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

class RejectedByContainerTests {

	private static final Map<String, String> REQUESTS = Map.ofEntries(Map.entry("malformed line", "GARBAGE\r\n\r\n"),
			Map.entry("illegal method", "G(T / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"),
			Map.entry("illegal character", "GET /a\"b HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"),
			Map.entry("no host", "GET / HTTP/1.1\r\nConnection: close\r\n\r\n"),
			Map.entry("two hosts", "GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\nConnection: close\r\n\r\n"),
			Map.entry("bad length", "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: x\r\nConnection: close\r\n\r\n"),
			Map.entry("two lengths", "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n"),
			Map.entry("slash", "GET /a%2fb HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"),
			Map.entry("percent", "GET /a%zz HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"),
			Map.entry("query percent", "GET /a?b=%zz HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"),
			Map.entry("transfer encoding",
					"POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: odd\r\nConnection: close\r\n\r\n"),
			Map.entry("version", "GET / HTTP/9.9\r\nHost: a\r\nConnection: close\r\n\r\n"),
			Map.entry("connect", "CONNECT a:80 HTTP/1.1\r\nHost: a:80\r\nConnection: close\r\n\r\n"),
			Map.entry("trace", "TRACE / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"),
			Map.entry("expect",
					"POST / HTTP/1.1\r\nHost: a\r\nExpect: miracles\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"),
			Map.entry("header without colon", "GET / HTTP/1.1\r\nHost: a\r\nbroken\r\nConnection: close\r\n\r\n"),
			Map.entry("header with nul", "GET / HTTP/1.1\r\nHost: a\r\nX: \u0000\r\nConnection: close\r\n\r\n"),
			Map.entry("bad chunk",
					"POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\nzz\r\n"),
			Map.entry("long uri", "GET /" + "a".repeat(20_000) + " HTTP/1.1\r\nHost: a\r\n\r\n"),
			Map.entry("large headers", "GET / HTTP/1.1\r\nHost: a\r\nX: " + "a".repeat(20_000) + "\r\n\r\n"));

	@ParameterizedTest
	@EnumSource
	void everyRejectionIsAnEnvelope(Container container) {
		try (Service service = Service.start(container, Application.class)) {
			REQUESTS.forEach((name, request) -> {
				RawResponse response = RawHttp.exchange(service.port(), request.getBytes(StandardCharsets.ISO_8859_1),
						false);
				assertThat(response).as(name).isNotNull();
				System.out.println("OBS " + container + " " + name + " " + response.status() + " " + response.text());

			});
		}
	}

	@TestService
	static class Application {

	}

}
