package io.github.errorbook.webflux;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

import io.github.errorbook.wire.kit.RawResponse;

/**
 * Requests that leave nothing undone to make an operation fail.
 */
final class Provocations {

	private static final List<String> VARIABLES = List.of("x", "1", "0", "2026-01",
			"123e4567-e89b-12d3-a456-426614174000", "x;b=1");

	private static final List<String> QUERIES = List.of("", "?a=", "?a=x", "?a=,x", "?a=1", "?a=b&count=x&name=",
			"?name=b&numbers.count=x&parent.count=x&texts.first=x");

	private static final List<String> HEADERS = List.of("X-A: 1", "Cookie: a=1", "Accept: application/json");

	private static final String LARGE = "x".repeat(3000);

	private static final List<String> BODIES = List.of("", "x", "{", "{\"first\":\"a\",\"count\":1,\"name\":\"b\"}",
			"{\"count\":\"x\"}", "[{\"first\":\"a\",\"count\":1,\"name\":\"\"}]", "{\"name\":\"\"}", "a=b",
			"{\"first\":\"" + LARGE + "\"}", LARGE);

	private static final List<String> TYPES = List.of("application/json", "text/plain",
			"application/x-www-form-urlencoded", "application/octet-stream", "application/x-ndjson",
			"application/vnd.unheard-of");

	private static final String PART = "--b\r\nContent-Disposition: form-data; name=\"a\"";

	private static final String FILE = PART + "; filename=\"a.txt\"";

	private static final String JSON = "\r\nContent-Type: application/json\r\n\r\n";

	private static final List<String> PARTS = List.of("--b--\r\n", "garbage", PART + "\r\n\r\nx\r\n--b--\r\n",
			FILE + "\r\n\r\nx\r\n--b--\r\n", PART + JSON + "{\r\n--b--\r\n",
			PART + JSON + "{\"name\":\"\"}\r\n--b--\r\n", PART + JSON + "{\"first\":\"a\",\"count\":1}\r\n--b--\r\n",
			FILE + JSON + "{\r\n--b--\r\n", FILE + JSON + "{\"first\":\"a\",\"count\":1}\r\n--b--\r\n",
			PART + "\r\nContent-Type: application/vnd.unheard-of\r\n\r\nx\r\n--b--\r\n",
			PART + "\r\nContent-Type: application/x-www-form-urlencoded\r\n\r\nx\r\n--b--\r\n",
			PART + "\r\nContent-Type: garbage\r\n\r\nx\r\n--b--\r\n",
			PART + "\r\nX-A: " + LARGE + "\r\n\r\nx\r\n--b--\r\n", PART + "\r\n\r\n" + LARGE + "\r\n--b--\r\n",
			FILE + "\r\n\r\n" + LARGE + "\r\n--b--\r\n", PART + JSON + "{\"first\":\"" + LARGE + "\"}\r\n--b--\r\n");

	private final NettyService service;

	private final String method;

	private final SortedSet<String> codes = new TreeSet<>();

	private Provocations(NettyService service, String method) {
		this.service = service;
		this.method = method;
	}

	/**
	 * Return the codes that an operation has been made to return.
	 * @param service the service
	 * @param method the method
	 * @param path the path
	 * @return the codes
	 */
	static SortedSet<String> codes(NettyService service, String method, String path) {
		Provocations provocations = new Provocations(service, method);
		if (path.contains("{")) {
			VARIABLES.forEach((value) -> provocations.by(path.replaceAll("\\{[^}]*}", value), null));
		}
		else if (method.equals("GET")) {
			QUERIES.forEach((query) -> provocations.by(path + query, null));
		}
		else {
			provocations.byBodies(path);
		}
		return provocations.codes;
	}

	private void byBodies(String path) {
		by(path, null);
		BODIES.forEach((body) -> {
			by(path, body);
			TYPES.forEach((type) -> by(path, body, "Content-Type: " + type));
		});
		PARTS.forEach((parts) -> by(path, parts, "Content-Type: multipart/form-data; boundary=b"));
		by(path, "x", "Content-Type: multipart/form-data");
		by(path, "x", "Content-Type: garbage");
	}

	private void by(String target, String body, String... headers) {
		List<String> all = new ArrayList<>(List.of(headers));
		note(this.service.send(this.method, target, body, all.toArray(String[]::new)));
		all.addAll(HEADERS);
		note(this.service.send(this.method, target, body, all.toArray(String[]::new)));
	}

	/* Of all operations, the default response is that of a fault of the service. */
	private void note(RawResponse response) {
		if (response.status() >= 400 && response.status() != 500) {
			this.codes.add(response.code());
		}
	}

}
