package io.github.errorbook.wire;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/**
 * Another service on the loopback interface that breaks the protocol in one way.
 */
final class FaultyUpstream implements AutoCloseable {

	private final ServerSocket server;

	private final Fault fault;

	private FaultyUpstream(Fault fault) throws IOException {
		this.fault = fault;
		this.server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
		Thread thread = new Thread(this::accept, "faulty");
		thread.setDaemon(true);
		thread.start();
	}

	static FaultyUpstream start(Fault fault) {
		try {
			return new FaultyUpstream(fault);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	String url() {
		return "http://127.0.0.1:" + this.server.getLocalPort() + "/prices?apiKey=hunter2";
	}

	private void accept() {
		while (!this.server.isClosed()) {
			try (Socket socket = this.server.accept()) {
				socket.getInputStream().read(new byte[4096]);
				this.fault.answer(socket);
			}
			catch (IOException ex) {
				// The client or the test has ended.
			}
		}
	}

	@Override
	public void close() {
		try {
			this.server.close();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * What is wrong with the answer.
	 */
	enum Fault {

		/** The connection is closed before an answer. */
		NO_ANSWER {

			@Override
			void answer(Socket socket) {
			}

		},

		/** The connection is reset before an answer. */
		RESET {

			@Override
			void answer(Socket socket) throws IOException {
				socket.setSoLinger(true, 0);
			}

		},

		/** The answer is not HTTP. */
		GARBAGE {

			@Override
			void answer(Socket socket) throws IOException {
				write(socket, "\u0016\u0003hunter3 not HTTP at all\r\n\r\n");
			}

		},

		/** The answer ends before the body does. */
		TRUNCATED {

			@Override
			void answer(Socket socket) throws IOException {
				write(socket, "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: 100\r\n\r\nhunter3");
			}

		},

		/** The answer ends within a chunk. */
		TRUNCATED_CHUNK {

			@Override
			void answer(Socket socket) throws IOException {
				write(socket, "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nTransfer-Encoding: chunked\r\n\r\n"
						+ "64\r\nhunter3");
			}

		},

		/** The body is announced as compressed and is not. */
		NOT_GZIP {

			@Override
			void answer(Socket socket) throws IOException {
				write(socket, "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Encoding: gzip\r\n"
						+ "Content-Length: 12\r\nConnection: close\r\n\r\nhunter3 text");
			}

		};

		abstract void answer(Socket socket) throws IOException;

		private static void write(Socket socket, String answer) throws IOException {
			socket.getOutputStream().write(answer.getBytes(StandardCharsets.ISO_8859_1));
			socket.getOutputStream().flush();
		}

	}

}
