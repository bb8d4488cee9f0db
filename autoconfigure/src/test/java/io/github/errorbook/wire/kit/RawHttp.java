package io.github.errorbook.wire.kit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;

/**
 * HTTP/1.1 over a plain socket, so that nothing between test and server hides what is
 * sent.
 */
public final class RawHttp {

	private static final int TIMEOUT_MILLIS = 20_000;

	private RawHttp() {
	}

	public static RawResponse send(int port, String method, String target, String body, String... headers) {
		StringBuilder head = new StringBuilder(method + " " + target + " HTTP/1.1\r\nHost: localhost\r\n");
		for (String header : headers) {
			head.append(header).append("\r\n");
		}
		byte[] content = (body != null) ? body.getBytes(StandardCharsets.UTF_8) : new byte[0];
		if (body != null) {
			head.append("Content-Length: ").append(content.length).append("\r\n");
		}
		head.append("Connection: close\r\n\r\n");
		ByteArrayOutputStream request = new ByteArrayOutputStream();
		request.writeBytes(head.toString().getBytes(StandardCharsets.UTF_8));
		request.writeBytes(content);
		return exchange(port, request.toByteArray(), "HEAD".equals(method));
	}

	/**
	 * Send bytes as they are and read until the server closes the connection.
	 * @param port the port
	 * @param request the bytes
	 * @param head whether the request is for the head only
	 * @return the response
	 */
	public static RawResponse exchange(int port, byte[] request, boolean head) {
		try {
			return exchange(new Socket(InetAddress.getLoopbackAddress(), port), request, head);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Send bytes as they are and read until the server closes the connection.
	 * @param socket the connection, such as one by TLS
	 * @param request the bytes
	 * @param head whether the request is for the head only
	 * @return the response
	 * @throws IOException if the connection fails
	 */
	public static RawResponse exchange(Socket socket, byte[] request, boolean head) throws IOException {
		try (socket) {
			socket.setSoTimeout(TIMEOUT_MILLIS);
			socket.getOutputStream().write(request);
			socket.getOutputStream().flush();
			return RawResponse.parse(readAll(socket.getInputStream()), head);
		}
	}

	/**
	 * Send bytes as they are, end the sending side of the connection, which servers take
	 * for its end where they would keep it open, and read until it is closed.
	 * @param port the port
	 * @param request the bytes
	 * @return what arrived
	 */
	public static byte[] exchangeAndEnd(int port, byte[] request) {
		try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
			socket.setSoTimeout(TIMEOUT_MILLIS);
			sendAndEnd(socket, request);
			return readAll(socket.getInputStream());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static void sendAndEnd(Socket socket, byte[] request) throws IOException {
		try {
			socket.getOutputStream().write(request);
			socket.shutdownOutput();
		}
		catch (SocketException ex) {
			// The server answers before it has read everything.
		}
	}

	private static byte[] readAll(InputStream input) throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try {
			input.transferTo(bytes);
		}
		catch (SocketException ex) {
			// A reset ends the response like a close; what has arrived counts.
		}
		return bytes.toByteArray();
	}

}
