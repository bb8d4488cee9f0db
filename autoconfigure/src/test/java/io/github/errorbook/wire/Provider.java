package io.github.errorbook.wire;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/**
 * Another service on the loopback interface, which answers every request as the test that
 * runs asks for.
 */
final class Provider implements AutoCloseable {

	private final HttpServer server;

	private volatile Answer answer = new Answer(200, Map.of(), new byte[0]);

	private Provider() throws IOException {
		this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		this.server.createContext("/", this::exchange);
		this.server.start();
	}

	static Provider start() {
		try {
			return new Provider();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	String url() {
		return "http://127.0.0.1:" + this.server.getAddress().getPort();
	}

	void answers(int status, String json, String... headers) {
		answers(status, json.getBytes(StandardCharsets.UTF_8), headers);
	}

	/**
	 * Say how the service answers from now on.
	 * @param status the status
	 * @param body the body
	 * @param headers header lines; the type is JSON if they have none
	 */
	void answers(int status, byte[] body, String... headers) {
		Map<String, String> all = new LinkedHashMap<>(Map.of("Content-Type", "application/json"));
		for (String header : headers) {
			all.put(header.substring(0, header.indexOf(':')), header.substring(header.indexOf(':') + 1).trim());
		}
		this.answer = new Answer(status, all, body);
	}

	private void exchange(HttpExchange exchange) throws IOException {
		try (exchange) {
			exchange.getRequestBody().readAllBytes();
			Answer current = this.answer;
			current.headers().forEach(exchange.getResponseHeaders()::set);
			exchange.sendResponseHeaders(current.status(), (current.body().length > 0) ? current.body().length : -1);
			exchange.getResponseBody().write(current.body());
		}
		catch (IOException ex) {
			// The client has read enough.
		}
	}

	@Override
	public void close() {
		this.server.stop(0);
	}

	private record Answer(int status, Map<String, String> headers, byte[] body) {

	}

}
