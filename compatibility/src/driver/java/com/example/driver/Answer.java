package com.example.driver;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What came back, byte for byte.
 */
record Answer(String status, List<String> headers, String body) {

	private static final Pattern CODE = Pattern.compile("^\\{.*?\"code\":\"([A-Z0-9_]+)\"");

	static Answer to(String request, int port) throws IOException {
		try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
			socket.setSoTimeout(10_000);
			socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
			socket.getOutputStream().flush();
			return parse(readAll(socket.getInputStream()));
		}
	}

	/*
	 * A container that does not read a request to its end may reset the connection,
	 * behind its answer.
	 */
	private static byte[] readAll(InputStream input) throws IOException {
		ByteArrayOutputStream answer = new ByteArrayOutputStream();
		byte[] buffer = new byte[8192];
		try {
			for (int read = input.read(buffer); read >= 0; read = input.read(buffer)) {
				answer.write(buffer, 0, read);
			}
		}
		catch (IOException ex) {
			if (answer.size() == 0) {
				throw ex;
			}
		}
		return answer.toByteArray();
	}

	private static Answer parse(byte[] bytes) {
		String text = new String(bytes, StandardCharsets.ISO_8859_1);
		int end = text.indexOf("\r\n\r\n");
		if (end < 0) {
			return new Answer("none", List.of(), text);
		}
		List<String> head = Arrays.asList(text.substring(0, end).split("\r\n"));
		List<String> headers = head.subList(1, head.size());
		String body = text.substring(end + 4);
		boolean chunked = headers.stream().anyMatch("Transfer-Encoding: chunked"::equalsIgnoreCase);
		return new Answer(head.get(0).split(" ")[1], headers, new String(
				(chunked ? join(body) : body).getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8));
	}

	private static String join(String chunks) {
		StringBuilder body = new StringBuilder();
		for (int at = 0; at < chunks.length();) {
			int line = chunks.indexOf("\r\n", at);
			int size = Integer.parseInt(chunks.substring(at, line), 16);
			body.append(chunks, line + 2, line + 2 + size);
			at = line + size + 4;
			if (size == 0) {
				break;
			}
		}
		return body.toString();
	}

	String summary() {
		return this.status + " " + mediaType() + " " + code();
	}

	private String mediaType() {
		return this.headers.stream()
			.filter((header) -> header.regionMatches(true, 0, "Content-Type:", 0, 13))
			.map((header) -> header.substring(13).split(";")[0].strip())
			.findFirst()
			.orElse("-");
	}

	private String code() {
		Matcher matcher = CODE.matcher(this.body);
		return matcher.find() ? matcher.group(1) : "-";
	}

	boolean hasHeader(String line) {
		return line.endsWith("*") ? hasHeaderThatBegins(line.substring(0, line.length() - 1))
				: this.headers.stream().anyMatch(line::equalsIgnoreCase);
	}

	private boolean hasHeaderThatBegins(String text) {
		return this.headers.stream().anyMatch((header) -> header.regionMatches(true, 0, text, 0, text.length()));
	}

}
