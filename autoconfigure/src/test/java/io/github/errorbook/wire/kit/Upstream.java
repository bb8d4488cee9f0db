package io.github.errorbook.wire.kit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/**
 * Another service on the loopback interface: it answers as the test that runs asks for,
 * and beside it are a port that never answers and one that nobody listens on.
 */
public final class Upstream implements AutoCloseable {

	private final HttpServer server;

	private final ServerSocket silent;

	private final ServerSocket plain;

	private final int closedPort;

	private volatile Answer answer = new Answer(200, Map.of(), "{}");

	private Upstream() throws IOException {
		this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		this.server.createContext("/", this::exchange);
		this.server.start();
		this.silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
		this.plain = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
		Thread greeter = new Thread(this::greet, "greeter");
		greeter.setDaemon(true);
		greeter.start();
		try (ServerSocket closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			this.closedPort = closed.getLocalPort();
		}
	}

	public static Upstream start() {
		try {
			return new Upstream();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Say how the service answers from now on.
	 * @param status the status
	 * @param headers the headers
	 * @param body the body
	 * @return the address to call
	 */
	public String answering(int status, Map<String, String> headers, String body) {
		this.answer = new Answer(status, headers, body);
		return url("http", this.server.getAddress().getPort());
	}

	/**
	 * Return an address of which the connection is accepted and the request never
	 * answered.
	 * @return the address to call
	 */
	public String silent() {
		return url("http", this.silent.getLocalPort());
	}

	public String refusing() {
		return url("http", this.closedPort);
	}

	/**
	 * Return an address where TLS is expected and not spoken.
	 * @return the address to call
	 */
	public String withoutTls() {
		return url("https", this.plain.getLocalPort());
	}

	private static String url(String scheme, int port) {
		return scheme + "://127.0.0.1:" + port + "/prices?apiKey=hunter2";
	}

	private void exchange(HttpExchange exchange) throws IOException {
		try (exchange) {
			Answer answer = this.answer;
			byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
			answer.headers().forEach(exchange.getResponseHeaders()::set);
			exchange.sendResponseHeaders(answer.status(), (body.length > 0) ? body.length : -1);
			exchange.getResponseBody().write(body);
		}
	}

	private void greet() {
		while (!this.plain.isClosed()) {
			try (Socket socket = this.plain.accept()) {
				socket.getInputStream().read(new byte[1024]);
				socket.getOutputStream().write("This is not TLS.\r\n".getBytes(StandardCharsets.US_ASCII));
				socket.shutdownOutput();
				// Closing with input unread would reset the connection instead.
				socket.getInputStream().readAllBytes();
			}
			catch (IOException ex) {
				// The client or the test has ended.
			}
		}
	}

	@Override
	public void close() {
		this.server.stop(0);
		try {
			this.silent.close();
			this.plain.close();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private record Answer(int status, Map<String, String> headers, String body) {

	}

}
