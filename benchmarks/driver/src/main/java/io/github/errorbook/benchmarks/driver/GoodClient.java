package io.github.errorbook.benchmarks.driver;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/**
 * Sends good requests at a fixed rate, each at its time whether or not the one before it
 * is late, while another thread sends errors. Latency counts from the time at which a
 * request was due.
 */
final class GoodClient {

	private static final int RATE = 200;

	private static final int SETTLING_SECONDS = 1;

	private final Subject subject;

	private final int requests;

	private final AtomicLong errors = new AtomicLong();

	private volatile boolean stopped;

	GoodClient(Subject subject, int seconds) {
		this.subject = subject;
		this.requests = RATE * seconds;
	}

	StormResult measure() {
		Thread storm = new Thread(this::storm, "storm");
		storm.start();
		try {
			send(RATE * SETTLING_SECONDS);
			long start = System.nanoTime();
			long answered = this.errors.get();
			double[] latencies = send(this.requests);
			double seconds = (System.nanoTime() - start) / 1e9;
			return result(latencies, (this.errors.get() - answered) / seconds);
		}
		finally {
			this.stopped = true;
			join(storm);
		}
	}

	private void storm() {
		while (!this.stopped) {
			this.errors.addAndGet(this.subject.load().run(1));
			if (this.errors.get() % 4096 == 0) {
				this.subject.server().trimLog();
			}
		}
	}

	private double[] send(int count) {
		double[] latencies = new double[count];
		try (Connection connection = new Connection(this.subject.port())) {
			byte[] request = Variant.get("/success");
			long start = System.nanoTime();
			for (int i = 0; i < count; i++) {
				long due = start + i * 1_000_000_000L / RATE;
				awaitTime(due);
				connection.send(request);
				connection.receive();
				latencies[i] = (System.nanoTime() - due) / 1e3;
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return latencies;
	}

	private static void awaitTime(long due) {
		for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
			LockSupport.parkNanos(left);
		}
	}

	private static StormResult result(double[] latencies, double errors) {
		Arrays.sort(latencies);
		return new StormResult(latencies[latencies.length / 2], latencies[latencies.length * 99 / 100],
				latencies[(int) (latencies.length * 0.999)], errors);
	}

	private static void join(Thread thread) {
		try {
			thread.join();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
