package io.github.errorbook.wire;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;

/**
 * Header lines that break parsers, of headers that somebody in a service parses.
 */
final class FuzzHeaders {

	private static final String[] LINES = { "Host: a", "Host: b", "Host:", "Host: [", "Host: a:99999", "Host: ::1",
			"Content-Length: 5", "Content-Length: -1", "Content-Length: 99999999999999999999",
			"Transfer-Encoding: chunked", "Transfer-Encoding: gzip, chunked", "Transfer-Encoding: identity",
			"Expect: 100-continue", "Expect: x", "X-Request-Id: a\tb", "X-Request-Id: ok-1", "X-Request-Id:",
			"If-None-Match: *", "If-None-Match: \"", "If-Match: W/", "If-Modified-Since: x", "If-Unmodified-Since: -1",
			"Upgrade: h2c", "Upgrade: websocket", "Connection: Upgrade", "X-Version: 9", "X-Version: NaN", "X : y",
			": z", "X", " folded", "X-HTTP-Method-Override: DELETE", "Content-Encoding: br", "TE: trailers;q=",
			"Trailer: x", "Access-Control-Request-Method: \u0000", "Access-Control-Request-Method: BREW",
			"X-Count: NaN", "X-Tenant: 1e9" };

	private static final String[] PARSED = { "Accept", "Accept-Charset", "Accept-Encoding", "Accept-Language",
			"Authorization", "Content-Type", "Cookie", "Content-Disposition", "Forwarded", "Origin", "Range",
			"X-Forwarded-For", "X-Forwarded-Port", "X-Request-Id", "traceparent", "tracestate", "b3", "X-B3-TraceId" };

	private static final String[] LANGUAGES = { "de", "-", "--", "*-", "*;q=", "de;q=NaN", "de;q=1e999", "de;q=-1",
			"x-", "x-a", "i-", "i-klingon", "art-lojban", "zh-min-nan", "de-DE-1996-x-y", "en-", "-en", "de_DE", "%%%",
			"a-b-c-d-e", "und", "root", "*", "de-u-ca-\u0000" };

	private static final String[] TYPES = { "application/json", "text/csv", "application/problem+json", ",;q=", ";;",
			"*/*;q=", "*/*;q=NaN", "*/*;q=1e999", "*/json", "a", "a/", "/b", "a/b;c=\"", "a/b;c=\"\\\"",
			"text/plain;q=0.\u0661", "application/problem+json;q=\"", "application/problem+json;q=NaN",
			"application/problem+json;charset=%", "application/json;charset=", "application/json;charset=%",
			"application/json;charset=x-nothing", "application/json;charset=\"utf-8", "multipart/form-data",
			"multipart/form-data;boundary=", "multipart/form-data; boundary=b",
			"application/x-www-form-urlencoded;charset=UTF-16", "*", "*/*" };

	private static final String[] OTHERS = { "", "\"", "\\", "=", ";", ",", "a=b; c", "a=\"", "$Version=9; a",
			"locale=$$$", "JSESSIONID=\u00e4", "Basic", "Basic %%%", "Basic =", "Bearer", "Bearer \u0001", "Digest a=",
			"bytes=9-1", "bytes=", "bytes=-", "bytes=0-99999999999999999999", "bytes=0-0,-,1-", "lines=1", "null",
			"http://[", "::", "for=\"", "for=[::", "gzip", "gzip;q=NaN", "utf-8;q=", "00-0-0-0", "00-zz-zz-zz",
			"ff-00000000000000000000000000000000-0-0", "0", "-1", "NaN", "2147483648", "%00", "\ufffd",
			"form-data; filename*=x'", "attachment; filename=\"" };

	private static final String[] VALUES = Stream.of(LANGUAGES, TYPES, OTHERS)
		.flatMap(Arrays::stream)
		.toArray(String[]::new);

	private FuzzHeaders() {
	}

	static String any(Random random) {
		return switch (random.nextInt(6)) {
			case 0, 1 -> any(LINES, random);
			case 2 -> "Accept-Language: " + list(LANGUAGES, random);
			case 3 -> (random.nextBoolean() ? "Accept: " : "Content-Type: ") + list(TYPES, random);
			default -> any(PARSED, random) + ": " + list(VALUES, random);
		};
	}

	private static String list(String[] values, Random random) {
		String first = any(values, random);
		return switch (random.nextInt(8)) {
			case 0 -> first + "," + any(values, random);
			case 1 -> (random.nextInt(20) == 0) ? (first + ",").repeat(random.nextInt(2000)) : first;
			default -> first;
		};
	}

	private static String any(String[] values, Random random) {
		return values[random.nextInt(values.length)];
	}

}
