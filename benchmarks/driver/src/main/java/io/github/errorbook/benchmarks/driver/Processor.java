package io.github.errorbook.benchmarks.driver;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * The processor time of a process, thread by thread, without the compiler's threads.
 */
final class Processor {

	private final Path tasks;

	private final Set<String> compilers = new HashSet<>();

	Processor(long pid) {
		this.tasks = Path.of("/proc", String.valueOf(pid), "task");
	}

	static void require() {
		if (!Files.isReadable(Path.of("/proc/self/schedstat"))) {
			throw new IllegalStateException("The processor time of a thread is read from /proc/PID/task/TID/schedstat,"
					+ " which this system does not have: use Linux with schedstat.");
		}
	}

	/**
	 * Read the time of each thread.
	 * @return nanoseconds by thread
	 */
	Map<String, Long> read() {
		Map<String, Long> times = new HashMap<>();
		try (DirectoryStream<Path> threads = Files.newDirectoryStream(this.tasks)) {
			for (Path thread : threads) {
				read(thread, times);
			}
		}
		catch (IOException ex) {
			throw new IllegalStateException("The process has ended: " + this.tasks, ex);
		}
		return times;
	}

	private void read(Path thread, Map<String, Long> times) {
		String id = thread.getFileName().toString();
		if (this.compilers.contains(id)) {
			return;
		}
		try {
			if (Files.readString(thread.resolve("comm")).matches("C[12] CompilerThre.*\\s*")) {
				this.compilers.add(id);
				return;
			}
			String statistics = Files.readString(thread.resolve("schedstat"));
			times.put(id, Long.parseLong(statistics.substring(0, statistics.indexOf(' '))));
		}
		catch (IOException ex) {
			// The thread has ended since the directory was read.
		}
	}

	/**
	 * Return the time between two readings.
	 * @param before the first reading
	 * @param after the second reading
	 * @return nanoseconds, or -1 if a thread has ended and taken its time with it
	 */
	static long between(Map<String, Long> before, Map<String, Long> after) {
		if (!after.keySet().containsAll(before.keySet())) {
			return -1;
		}
		long sum = 0;
		for (Map.Entry<String, Long> thread : after.entrySet()) {
			sum += thread.getValue() - before.getOrDefault(thread.getKey(), 0L);
		}
		return sum;
	}

}
