package io.github.errorbook.benchmarks.driver;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A kept-alive connection of HTTP/1.1 that reads no more of an answer than it must.
 */
final class Connection implements AutoCloseable {

	private static final byte[] LENGTH = "\ncontent-length:".getBytes(StandardCharsets.US_ASCII);

	private static final byte[] CHUNKED = "\ntransfer-encoding: chunked".getBytes(StandardCharsets.US_ASCII);

	private static final byte[] CLOSE = "\nconnection: close".getBytes(StandardCharsets.US_ASCII);

	private final int port;

	private byte[] buffer = new byte[8192];

	private int size;

	private int bodyStart;

	private Socket socket;

	private InputStream in;

	private OutputStream out;

	Connection(int port) {
		this.port = port;
	}

	private void open() throws IOException {
		this.socket = new Socket(InetAddress.getLoopbackAddress(), this.port);
		this.socket.setTcpNoDelay(true);
		this.socket.setSoTimeout(30_000);
		this.in = this.socket.getInputStream();
		this.out = this.socket.getOutputStream();
	}

	/*
	 * Whoever closes first keeps the port for a minute, and the driver would run out of
	 * them.
	 */
	private void closeSecond() throws IOException {
		while (this.in.read() != -1) {
			continue;
		}
		close();
	}

	/*
	 * A connection is opened no sooner than it is needed, because the server drops one on
	 * which nothing comes.
	 */
	void send(byte[] request) throws IOException {
		if (this.socket == null) {
			open();
		}
		this.out.write(request);
	}

	/**
	 * Read one answer to its end.
	 * @return the status
	 * @throws IOException if there is none
	 */
	int receive() throws IOException {
		this.size = 0;
		readHead();
		if (indexOf(CHUNKED) != -1) {
			while (!endsWithLastChunk()) {
				fill();
			}
		}
		else {
			int end = this.bodyStart + contentLength();
			while (this.size < end) {
				fill();
			}
		}
		int status = (this.buffer[9] - '0') * 100 + (this.buffer[10] - '0') * 10 + this.buffer[11] - '0';
		if (indexOf(CLOSE) != -1) {
			closeSecond();
		}
		return status;
	}

	/**
	 * Return the last answer as it came.
	 * @return head and body
	 */
	String text() {
		return new String(this.buffer, 0, this.size, StandardCharsets.UTF_8);
	}

	private void readHead() throws IOException {
		int from = 0;
		while (true) {
			fill();
			for (int i = Math.max(3, from); i < this.size; i++) {
				if (this.buffer[i] == '\n' && this.buffer[i - 2] == '\n') {
					this.bodyStart = i + 1;
					return;
				}
			}
			from = this.size;
		}
	}

	private void fill() throws IOException {
		if (this.size == this.buffer.length) {
			this.buffer = Arrays.copyOf(this.buffer, this.size * 2);
		}
		int read = this.in.read(this.buffer, this.size, this.buffer.length - this.size);
		if (read == -1) {
			throw new EOFException("The server closed the connection after: " + text());
		}
		this.size += read;
	}

	private boolean endsWithLastChunk() {
		int end = this.size;
		return end >= this.bodyStart + 5 && this.buffer[end - 5] == '0' && this.buffer[end - 4] == '\r'
				&& this.buffer[end - 3] == '\n' && this.buffer[end - 2] == '\r' && this.buffer[end - 1] == '\n'
				&& (end == this.bodyStart + 5 || this.buffer[end - 6] == '\n');
	}

	private int contentLength() throws IOException {
		int index = indexOf(LENGTH);
		if (index == -1) {
			throw new IOException("Neither Content-Length nor chunked: " + text());
		}
		int length = 0;
		for (int i = index + LENGTH.length; this.buffer[i] != '\r'; i++) {
			if (this.buffer[i] != ' ') {
				length = length * 10 + this.buffer[i] - '0';
			}
		}
		return length;
	}

	private int indexOf(byte[] lowerCase) {
		for (int i = 0; i < this.bodyStart - lowerCase.length; i++) {
			if (this.buffer[i] == '\n' && matches(i, lowerCase)) {
				return i;
			}
		}
		return -1;
	}

	private boolean matches(int start, byte[] lowerCase) {
		for (int i = 1; i < lowerCase.length; i++) {
			int c = this.buffer[start + i];
			if (((c >= 'A' && c <= 'Z') ? c + 32 : c) != lowerCase[i]) {
				return false;
			}
		}
		return true;
	}

	@Override
	public void close() throws IOException {
		if (this.socket != null) {
			this.socket.close();
			this.socket = null;
		}
	}

}
