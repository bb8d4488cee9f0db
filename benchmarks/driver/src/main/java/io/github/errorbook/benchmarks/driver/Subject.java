package io.github.errorbook.benchmarks.driver;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A variant whose application runs and is loaded.
 */
final class Subject implements AutoCloseable {

	private static final int CONNECTIONS = 4;

	private static final int STARTS = 3;

	private static final double FLAT = 0.03;

	private final Variant variant;

	private final Server server;

	private final int depth;

	private final int port;

	private Load load;

	private final List<Double> warmUp = new ArrayList<>();

	private int warmUpRequests;

	Subject(Variant variant, Server server, int connections) {
		this.variant = variant;
		this.server = server;
		this.port = server.awaitReady().get(0);
		this.depth = check();
		this.load = load(connections);
	}

	private Load load(int connections) {
		return new Load(this.port, connections, this.variant.request(), this.variant.answer().status());
	}

	void connect(int connections) {
		this.load.close();
		this.load = load(connections);
	}

	static List<Subject> start(List<Variant> variants, List<String> args, Options options) {
		List<Subject> subjects = new ArrayList<>();
		for (int i = 0; i < variants.size(); i += STARTS) {
			List<Variant> some = variants.subList(i, Math.min(i + STARTS, variants.size()));
			List<Server> servers = some.stream().map((variant) -> start(variant, args, options)).toList();
			for (int j = 0; j < some.size(); j++) {
				subjects
					.add(new Subject(some.get(j), servers.get(j), options.number("clients", CONNECTIONS, CONNECTIONS)));
			}
		}
		return subjects;
	}

	private static Server start(Variant variant, List<String> args, Options options) {
		List<String> all = new ArrayList<>(variant.args());
		all.addAll(args);
		return Server.start(variant.label(), variant.app(), all, options);
	}

	private int check() {
		try (Connection connection = new Connection(this.port)) {
			connection.send(Variant.get("/depth"));
			connection.receive();
			int stack = Integer.parseInt(connection.text().substring(connection.text().lastIndexOf('\n') + 1));
			connection.send(this.variant.request());
			connection.receive();
			List<String> faults = this.variant.answer().faults(connection.text());
			if (!faults.isEmpty()) {
				throw new IllegalStateException("Not measured, because " + this.variant.label()
						+ " does not answer as expected: " + faults + "\n" + connection.text());
			}
			return stack;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Send requests.
	 * @param requests how many
	 * @return processor time for each request in nanoseconds
	 */
	double slice(int requests) {
		for (int attempt = 0; attempt < 5; attempt++) {
			Map<String, Long> before = this.server.processor().read();
			int sent = this.load.run(requests);
			Server.pause(1);
			long time = Processor.between(before, this.server.processor().read());
			this.server.trimLog();
			if (time != -1) {
				return (double) time / sent;
			}
		}
		throw new IllegalStateException("Threads of " + this.variant.label() + " keep ending");
	}

	void warmUp(int requests) {
		this.warmUp.add(slice(requests));
		this.warmUpRequests += requests;
	}

	boolean isWarm(int least, int most) {
		return this.warmUpRequests >= most || this.warmUpRequests >= least && isFlat();
	}

	boolean isFlat() {
		int size = this.warmUp.size();
		return size >= 8 && Math.abs(median(size - 4, size) / median(size - 8, size - 4) - 1) < FLAT;
	}

	private double median(int from, int to) {
		return Row.median(this.warmUp.subList(from, to).stream().mapToDouble(Double::doubleValue).toArray());
	}

	Variant variant() {
		return this.variant;
	}

	int port() {
		return this.port;
	}

	Server server() {
		return this.server;
	}

	Load load() {
		return this.load;
	}

	Map<String, Object> describe() {
		return Map.of("stackDepth", this.depth, "warmUpRequests", this.warmUpRequests, "flat", isFlat());
	}

	@Override
	public void close() {
		this.load.close();
		this.server.close();
	}

}
