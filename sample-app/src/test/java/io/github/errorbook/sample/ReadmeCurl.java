package io.github.errorbook.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A request as a command line of {@code curl} gives it, in so far as the README needs it.
 */
final class ReadmeCurl {

	private static final Pattern WORD = Pattern.compile("'([^']*)'|\\S+");

	private static final String ADDRESS = "localhost:8080/";

	private static final int TIMEOUT_MILLIS = 30_000;

	private final Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

	private String method = "GET";

	private String path = "";

	private String body = "";

	private ReadmeCurl() {
		this.headers.put("User-Agent", "curl");
		this.headers.put("Accept", "*/*");
		this.headers.put("Connection", "close");
	}

	static ReadmeCurl parse(String command) {
		Deque<String> words = new ArrayDeque<>(WORD.matcher(command).results().map(ReadmeCurl::unquote).toList());
		if (!"curl".equals(words.poll()) || !words.remove("-i")) {
			throw new IllegalArgumentException("No response could be seen of " + command);
		}
		ReadmeCurl curl = new ReadmeCurl();
		while (!words.isEmpty()) {
			curl.read(words.pop(), words);
		}
		return curl;
	}

	private static String unquote(MatchResult word) {
		return (word.group(1) != null) ? word.group(1) : word.group();
	}

	private void read(String word, Deque<String> words) {
		switch (word) {
			case "-X" -> method(words.pop());
			case "-H" -> header(words.pop());
			case "-d" -> body(words.pop());
			default -> address(word);
		}
	}

	private void method(String method) {
		this.method = method;
	}

	private void header(String header) {
		String[] parts = header.split(": ", 2);
		this.headers.put(parts[0], parts[1]);
	}

	private void body(String body) {
		method("POST");
		this.body = body;
		this.headers.put("Content-Length", "" + body.getBytes(StandardCharsets.UTF_8).length);
		this.headers.putIfAbsent("Content-Type", "application/x-www-form-urlencoded");
	}

	private void address(String address) {
		if (!address.startsWith(ADDRESS)) {
			throw new IllegalArgumentException("Neither an option that is known nor an address: " + address);
		}
		this.path = address.substring(ADDRESS.length() - 1);
	}

	/**
	 * Send this request, and read the response until the connection is closed.
	 * @param port the port that stands for 8080
	 */
	ReadmeResponse send(int port) {
		try (Socket socket = new Socket("localhost", port)) {
			socket.setSoTimeout(TIMEOUT_MILLIS);
			socket.getOutputStream().write(wireForm(port).getBytes(StandardCharsets.UTF_8));
			return ReadmeResponse.parse(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private String wireForm(int port) {
		StringBuilder request = new StringBuilder();
		request.append("%s %s HTTP/1.1\r\nHost: localhost:%d\r\n".formatted(this.method, this.path, port));
		this.headers.forEach((name, value) -> request.append(name).append(": ").append(value).append("\r\n"));
		return request.append("\r\n").append(this.body).toString();
	}

}
