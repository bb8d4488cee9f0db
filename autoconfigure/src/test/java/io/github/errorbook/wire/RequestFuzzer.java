package io.github.errorbook.wire;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

import io.github.errorbook.wire.kit.Http2Exchange;

/**
 * Makes requests that are almost valid. The same seed makes the same requests.
 */
final class RequestFuzzer {

	private static final String[] METHODS = { "GET", "GET", "GET", "POST", "POST", "POST", "PUT", "DELETE", "PATCH",
			"HEAD", "OPTIONS", "TRACE", "CONNECT", "BREW", "get", "G\u0000T", "", "PRI" };

	private static final String[] TARGETS = { "/items", "/param?n=1", "/path/1", "/orders", "/error", "/filter", "/csv",
			"/wire/here.txt", "/part", "/matrix/1;color=red", "*", "http://a/items", "//", "/%2e%2e/%2f", "/a%zz",
			"/items;a=b", "/\ud83d\ude00", "/?a[]=<>", "/param?n=%00", "?", "/.", "/path/%F0%28%8C%28",
			"/date?day=%2b999999999-12-31", "/enum?kind=", "/min?n=" + "9".repeat(400), "/param?n[99999]=1", "/version",
			"/items;jsessionid=", "/orders/form?sku[0=1&count=NaN", "/param?n=1e999", "/;/;a/..;/", "/%", "/a%0d%0ab",
			"/orders/form?lines[2147483647].sku=a", "/param?n=%ed%a0%80" };

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
			headers.add(this.random.nextInt(headers.size() + 1), FuzzHeaders.any(this.random));
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

	/**
	 * Make a request for HTTP/2, where framing leaves less to break.
	 * @return the request
	 */
	Http2Exchange.Request nextOfHttp2() {
		Map<String, String> headers = new LinkedHashMap<>();
		for (int i = this.random.nextInt(4); i > 0; i--) {
			String[] header = FuzzHeaders.any(this.random).split(": ?", 2);
			if (header.length == 2) {
				headers.put(header[0].toLowerCase(Locale.ROOT), header[1]);
			}
		}
		return new Http2Exchange.Request(any(METHODS), target(), headers, any(BODIES));
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
