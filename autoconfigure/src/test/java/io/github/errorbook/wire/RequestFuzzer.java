package io.github.errorbook.wire;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * Makes requests that are almost valid. The same seed makes the same requests.
 */
final class RequestFuzzer {

	private static final String[] METHODS = { "GET", "GET", "GET", "POST", "POST", "POST", "PUT", "DELETE", "PATCH",
			"HEAD", "OPTIONS", "TRACE", "CONNECT", "BREW", "get", "G\u0000T", "", "PRI" };

	private static final String[] TARGETS = { "/items", "/param?n=1", "/path/1", "/orders", "/error", "/filter", "/csv",
			"/wire/here.txt", "/part", "/matrix/1;color=red", "*", "http://a/items", "//", "/%2e%2e/%2f", "/a%zz",
			"/items;a=b", "/\ud83d\ude00", "/?a[]=<>", "/param?n=%00", "?", "/." };

	private static final String[] HEADERS = { "Host: a", "Host: b", "Host:", "Content-Type: application/json",
			"Content-Type: multipart/form-data; boundary=b", "Content-Type: ;;", "Content-Length: 5",
			"Content-Length: -1", "Content-Length: 99999999999999999999", "Transfer-Encoding: chunked",
			"Transfer-Encoding: gzip, chunked", "Transfer-Encoding: identity", "Expect: 100-continue", "Expect: x",
			"Accept: text/csv", "Accept: application/problem+json", "Accept: ,;q=", "Accept-Language: de",
			"Accept-Language: %%%", "X-Request-Id: a\tb", "X-Request-Id: ok-1", "Cookie: a=b; c", "Range: bytes=9-1",
			"If-None-Match: *", "Upgrade: h2c", "Upgrade: websocket", "Origin: null", "X-Version: 9", "X : y", ": z",
			"X", " folded", "Accept-Encoding: gzip", "X-HTTP-Method-Override: DELETE", "Content-Encoding: br" };

	private static final String[] BODIES = { "", "{}", "{\"name\": \"\"}", "{\"count\": 1", "[[[[",
			"5\r\nhello\r\n0\r\n\r\n", "zz\r\nhello\r\n", "ffffffffff\r\n", "5\r\nhe",
			"--b\r\nContent-Disposition: form-data; name=\"file\"\r\n\r\nx", "--b--", "a=b&c=%zz", "\u0000\u0001\u0002",
			"GET / HTTP/1.1\r\nHost: a\r\n\r\n" };

	private final Random random;

	RequestFuzzer(long seed) {
		this.random = new Random(seed);
	}

	byte[] next() {
		List<String> headers = new ArrayList<>(List.of("Host: a", "Connection: close"));
		for (int i = this.random.nextInt(3); i > 0; i--) {
			headers.add(this.random.nextInt(headers.size() + 1), any(HEADERS));
		}
		String body = any(BODIES);
		if (this.random.nextBoolean()) {
			headers.add("Content-Length: " + body.length());
		}
		String request = any(METHODS) + space() + target() + space() + version() + "\r\n"
				+ String.join((this.random.nextInt(20) == 0) ? "\n" : "\r\n", headers) + "\r\n\r\n" + body;
		byte[] bytes = request
			.getBytes(this.random.nextBoolean() ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1);
		return mutate(bytes);
	}

	private String target() {
		String target = any(TARGETS);
		return (this.random.nextInt(40) == 0) ? target + "a".repeat(this.random.nextInt(20_000)) : target;
	}

	private String version() {
		return (this.random.nextInt(12) == 0) ? any("HTTP/1.0", "HTTP/2.0", "HTTP/9", "http/1.1", "", "\u0000")
				: "HTTP/1.1";
	}

	private String space() {
		return (this.random.nextInt(30) == 0) ? any("", "  ", "\t", "\r") : " ";
	}

	private byte[] mutate(byte[] request) {
		byte[] result = request.clone();
		if (this.random.nextInt(5) == 0) {
			for (int i = this.random.nextInt(4); i >= 0 && result.length > 0; i--) {
				result[this.random.nextInt(result.length)] = (byte) this.random.nextInt(256);
			}
		}
		if (this.random.nextInt(8) == 0) {
			result = Arrays.copyOf(result, this.random.nextInt(result.length + 1));
		}
		return result;
	}

	private String any(String... values) {
		return values[this.random.nextInt(values.length)];
	}

}
