package io.github.errorbook.benchmarks.jmh;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;

import com.sun.management.ThreadMXBean;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordingFile;

/**
 * Tells which code allocates how many bytes of a request. Start the JVM with
 * {@code -XX:TLABSize=2k -XX:-ResizeTLAB}, so that the samples are many.
 */
public final class AllocationProfile {

	private static final int WARM_UP = 200_000;

	private static final int OPERATIONS = 300_000;

	private static final int LINES = 45;

	/** The first sample of a recording stands for all that was allocated before. */
	private static final long MAX_WEIGHT = 1_000_000;

	static volatile byte[] disturbance;

	private final Map<String, Long> bySite = new TreeMap<>();

	private final Map<String, Long> byOwnSite = new TreeMap<>();

	private long sampled;

	private AllocationProfile() {
	}

	public static void main(String[] args) throws IOException {
		for (String name : args) {
			try (InProcess application = InProcess.start(Variant.valueOf(name))) {
				new AllocationProfile().report(name, application);
			}
		}
	}

	private void report(String name, InProcess application) throws IOException {
		run(application, WARM_UP);
		Path file = Files.createTempFile("allocation", ".jfr");
		long bytes;
		try (Recording recording = new Recording()) {
			recording.enable("jdk.ObjectAllocationSample").with("throttle", "1000000/s").withStackTrace();
			recording.start();
			bytes = run(application, OPERATIONS);
			recording.stop();
			recording.dump(file);
		}
		RecordingFile.readAllEvents(file).forEach(this::add);
		Files.delete(file);
		double each = (double) bytes / OPERATIONS;
		System.out.printf("%n%s: %.0f bytes for each request%n", name, each);
		print("By the line that allocates", this.bySite, each);
		print("By the line of Errorbook nearest to it, itself or its caller", this.byOwnSite, each);
	}

	private static long run(InProcess application, int operations) {
		ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
		long start = threads.getCurrentThreadAllocatedBytes();
		long disturbance = 0;
		for (int i = 0; i < operations; i++) {
			application.throughFilters();
			disturbance += disturb();
		}
		return threads.getCurrentThreadAllocatedBytes() - start - disturbance;
	}

	/*
	 * Without it every request would be sampled at the same place.
	 */
	private static long disturb() {
		long size = 16L + 8L * ThreadLocalRandom.current().nextInt(256);
		disturbance = new byte[(int) size - 16];
		return size;
	}

	private void add(RecordedEvent event) {
		long weight = event.getLong("weight");
		if (weight > MAX_WEIGHT || event.getStackTrace() == null
				|| !event.getThread().getJavaName().equals("main")) {
			return;
		}
		if (event.getStackTrace().getFrames().get(0).getMethod().getName().equals("disturb")) {
			return;
		}
		this.sampled += weight;
		String type = event.getClass("objectClass").getName();
		this.bySite.merge(line(event.getStackTrace().getFrames().get(0)) + " " + type, weight, Long::sum);
		this.byOwnSite.merge(event.getStackTrace()
			.getFrames()
			.stream()
			.filter((frame) -> isOwn(frame.getMethod().getType().getName()))
			.findFirst()
			.map(AllocationProfile::line)
			.orElse("(none)"), weight, Long::sum);
	}

	private static boolean isOwn(String type) {
		return type.startsWith("io.github.errorbook.") && !type.startsWith("io.github.errorbook.benchmarks.");
	}

	private static String line(RecordedFrame frame) {
		return frame.getMethod().getType().getName() + "." + frame.getMethod().getName() + ":" + frame.getLineNumber();
	}

	private void print(String title, Map<String, Long> weights, double each) {
		System.out.printf("%n  %s%n", title);
		Function<Map.Entry<String, Long>, Double> bytes = (entry) -> each * entry.getValue() / this.sampled;
		weights.entrySet()
			.stream()
			.sorted(Comparator.comparing(Map.Entry<String, Long>::getValue).reversed())
			.limit(LINES)
			.forEach((entry) -> System.out.printf("  %7.0f  %s%n", bytes.apply(entry), entry.getKey()));
	}


}
