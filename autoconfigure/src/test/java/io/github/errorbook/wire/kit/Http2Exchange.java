package io.github.errorbook.wire.kit;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.eclipse.jetty.http.MetaData;
import org.eclipse.jetty.http2.hpack.HpackDecoder;
import org.eclipse.jetty.http2.hpack.HpackException;

/**
 * One request over HTTP/2 in the clear, in frames made by hand (RFC 9113), so that
 * nothing mends what is sent.
 */
public final class Http2Exchange implements AutoCloseable {

	private static final byte[] PREFACE = "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

	private static final int DATA = 0;

	private static final int HEADERS = 1;

	private static final int RST_STREAM = 3;

	private static final int SETTINGS = 4;

	private static final int GOAWAY = 7;

	private static final int CONTINUATION = 9;

	private static final int END_STREAM = 1;

	private static final int ACK = 1;

	private static final int END_HEADERS = 4;

	private static final int AUTHORITY = 1;

	private static final int METHOD = 2;

	private static final int PATH = 4;

	private static final int SCHEME = 6;

	private static final int MAX_FRAME = 16_384;

	private static final int TIMEOUT_MILLIS = 20_000;

	private final Socket socket;

	private final HpackDecoder decoder = new HpackDecoder(65_536, System::nanoTime);

	private final ByteArrayOutputStream block = new ByteArrayOutputStream();

	private final ByteArrayOutputStream body = new ByteArrayOutputStream();

	private final List<String> headers = new ArrayList<>();

	private int status;

	private Http2Exchange(int port) throws IOException {
		this.socket = new Socket(InetAddress.getLoopbackAddress(), port);
		this.socket.setSoTimeout(TIMEOUT_MILLIS);
	}

	/**
	 * Send a request and read what comes back.
	 * @param port the port
	 * @param request the request
	 * @return the response, with the status 0 if the stream or the connection was ended
	 * without one
	 */
	public static RawResponse send(int port, Request request) {
		try (Http2Exchange exchange = new Http2Exchange(port)) {
			exchange.write(request);
			return exchange.read();
		}
		catch (IOException | HpackException ex) {
			throw new IllegalStateException(request.toString(), ex);
		}
	}

	/**
	 * Send frames as they are, each when the one before is on its way, and read what
	 * comes back.
	 * @param port the port
	 * @param frames the frames
	 * @return the response, with the status 0 if the stream or the connection was ended
	 * without one
	 */
	public static RawResponse send(int port, List<byte[]> frames) {
		try (Http2Exchange exchange = new Http2Exchange(port)) {
			exchange.writeFrames(frames);
			return exchange.read();
		}
		catch (IOException | HpackException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * Make a frame.
	 * @param type the type
	 * @param flags the flags
	 * @param stream the stream
	 * @param payload the payload
	 * @return the frame
	 */
	public static byte[] frame(int type, int flags, int stream, byte[] payload) {
		ByteArrayOutputStream frame = new ByteArrayOutputStream();
		writeFrame(frame, type, flags, stream, payload);
		return frame.toByteArray();
	}

	/**
	 * Make a block of fields.
	 * @param fields the fields, as {@code name=value}
	 * @return the block
	 */
	public static byte[] fields(List<String> fields) {
		ByteArrayOutputStream block = new ByteArrayOutputStream();
		for (String field : fields) {
			int end = field.indexOf('=', 1);
			Request.writeField(block, field.substring(0, end), field.substring(end + 1));
		}
		return block.toByteArray();
	}

	/* A server may end the connection while it is written to. */
	private void writeFrames(List<byte[]> frames) throws IOException {
		this.socket.setTcpNoDelay(true);
		ByteArrayOutputStream opening = new ByteArrayOutputStream();
		opening.writeBytes(PREFACE);
		writeFrame(opening, SETTINGS, 0, 0, new byte[0]);
		this.socket.getOutputStream().write(opening.toByteArray());
		try {
			for (byte[] frame : frames) {
				this.socket.getOutputStream().write(frame);
			}
		}
		catch (SocketException ex) {
			// What has arrived counts.
		}
	}

	private void write(Request request) throws IOException {
		ByteArrayOutputStream frames = new ByteArrayOutputStream();
		frames.writeBytes(PREFACE);
		writeFrame(frames, SETTINGS, 0, 0, new byte[0]);
		byte[] content = request.body().getBytes(StandardCharsets.UTF_8);
		byte[] fields = request.fields();
		int part = Math.min(fields.length, MAX_FRAME);
		writeFrame(frames, HEADERS,
				((part == fields.length) ? END_HEADERS : 0) | ((content.length == 0) ? END_STREAM : 0), 1,
				Arrays.copyOf(fields, part));
		for (int start = part; start < fields.length; start += part) {
			part = Math.min(fields.length - start, MAX_FRAME);
			writeFrame(frames, CONTINUATION, (start + part == fields.length) ? END_HEADERS : 0, 1,
					Arrays.copyOfRange(fields, start, start + part));
		}
		if (content.length > 0) {
			writeFrame(frames, DATA, END_STREAM, 1, content);
		}
		this.socket.getOutputStream().write(frames.toByteArray());
	}

	private static void writeFrame(ByteArrayOutputStream frames, int type, int flags, int stream, byte[] payload) {
		frames.writeBytes(
				ByteBuffer.allocate(9).putInt((payload.length << 8) | type).put((byte) flags).putInt(stream).array());
		frames.writeBytes(payload);
	}

	private RawResponse read() throws IOException, HpackException {
		boolean ended = false;
		try {
			DataInputStream input = new DataInputStream(this.socket.getInputStream());
			while (!ended) {
				int head = input.readInt();
				int flags = input.readUnsignedByte();
				input.readInt();
				ended = accept(head & 0xFF, flags, input.readNBytes(head >>> 8));
			}
		}
		catch (EOFException | SocketException ex) {
			// The connection was ended; what has arrived counts.
		}
		return new RawResponse(this.status, List.copyOf(this.headers), this.body.toByteArray(), ended);
	}

	private boolean accept(int type, int flags, byte[] payload) throws IOException, HpackException {
		switch (type) {
			case DATA -> this.body.writeBytes(payload);
			case HEADERS, CONTINUATION -> acceptHeaders(flags, payload);
			case SETTINGS -> acknowledge(flags);
			default -> {
				return type == RST_STREAM || type == GOAWAY;
			}
		}
		return type <= HEADERS && (flags & END_STREAM) != 0;
	}

	private void acknowledge(int flags) throws IOException {
		if ((flags & ACK) == 0) {
			ByteArrayOutputStream frame = new ByteArrayOutputStream();
			writeFrame(frame, SETTINGS, ACK, 0, new byte[0]);
			this.socket.getOutputStream().write(frame.toByteArray());
		}
	}

	private void acceptHeaders(int flags, byte[] payload) throws HpackException {
		this.block.writeBytes(payload);
		if ((flags & END_HEADERS) != 0) {
			MetaData decoded = this.decoder.decode(ByteBuffer.wrap(this.block.toByteArray()));
			this.block.reset();
			if (decoded instanceof MetaData.Response response && response.getStatus() >= 200) {
				this.status = response.getStatus();
				this.headers.clear();
				response.getHttpFields()
					.forEach((field) -> this.headers.add(field.getName() + ": " + field.getValue()));
			}
		}
	}

	@Override
	public void close() throws IOException {
		this.socket.close();
	}

	/**
	 * What is sent. Method and path can be empty: then there is no such field.
	 *
	 * @param method the method
	 * @param path the path
	 * @param headers all other fields, by name
	 * @param body the body
	 */
	public record Request(String method, String path, Map<String, String> headers, String body) {

		private byte[] fields() {
			ByteArrayOutputStream fields = new ByteArrayOutputStream();
			write(fields, METHOD, this.method);
			write(fields, SCHEME, "http");
			write(fields, PATH, this.path);
			write(fields, AUTHORITY, "a");
			this.headers.forEach((name, value) -> writeField(fields, name, value));
			return fields.toByteArray();
		}

		private static void writeField(ByteArrayOutputStream fields, String name, String value) {
			fields.write(0);
			write(fields, name.getBytes(StandardCharsets.UTF_8));
			write(fields, value.getBytes(StandardCharsets.UTF_8));
		}

		/* A literal that is not indexed, with an indexed name: RFC 7541 section 6.2.2. */
		private static void write(ByteArrayOutputStream fields, int name, String value) {
			if (!value.isEmpty()) {
				fields.write(name);
				write(fields, value.getBytes(StandardCharsets.UTF_8));
			}
		}

		private static void write(ByteArrayOutputStream fields, byte[] text) {
			int rest = text.length;
			if (rest < 127) {
				fields.write(rest);
			}
			else {
				fields.write(127);
				for (rest -= 127; rest >= 128; rest >>>= 7) {
					fields.write(0x80 | (rest & 0x7F));
				}
				fields.write(rest);
			}
			fields.writeBytes(text);
		}

	}

}
