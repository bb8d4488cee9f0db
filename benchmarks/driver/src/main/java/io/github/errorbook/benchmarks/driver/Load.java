package io.github.errorbook.benchmarks.driver;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;

/**
 * A fixed number of connections, each with one request under way at a time. One thread
 * serves them all: it sends on each, then receives on each.
 */
final class Load implements AutoCloseable {

	private final Connection[] connections;

	private final byte[] request;

	private final int status;

	Load(int port, int size, byte[] request, int status) {
		this.connections = new Connection[size];
		this.request = request;
		this.status = status;
		Arrays.setAll(this.connections, (i) -> new Connection(port));
	}

	/**
	 * Send requests and receive their answers.
	 * @param count how many, rounded up to a multiple of the connections
	 * @return how many were sent
	 */
	int run(int count) {
		int sent = 0;
		try {
			while (sent < count) {
				round();
				sent += this.connections.length;
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return sent;
	}

	private void round() throws IOException {
		for (Connection connection : this.connections) {
			connection.send(this.request);
		}
		for (Connection connection : this.connections) {
			int received = connection.receive();
			if (received != this.status) {
				throw new IOException("Status " + received + " in place of " + this.status + ": " + connection.text());
			}
		}
	}

	String lastAnswer() {
		return this.connections[0].text();
	}

	@Override
	public void close() {
		for (Connection connection : this.connections) {
			try {
				connection.close();
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}
	}

}
