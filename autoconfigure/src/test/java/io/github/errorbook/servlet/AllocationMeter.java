package io.github.errorbook.servlet;

import java.lang.management.ManagementFactory;

import com.sun.management.ThreadMXBean;

/**
 * Counts the bytes that the current thread allocates. Other threads and a busy machine do
 * not change the count, and the least of several rounds leaves out what is allocated
 * once.
 */
final class AllocationMeter {

	private static final int WARM_UP = 1000;

	private static final int ROUNDS = 20;

	private static final int OPERATIONS = 100;

	private static final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();

	private AllocationMeter() {
	}

	static long bytesOf(Runnable operation) {
		repeat(operation, WARM_UP);
		long least = Long.MAX_VALUE;
		for (int round = 0; round < ROUNDS; round++) {
			long start = threads.getCurrentThreadAllocatedBytes();
			repeat(operation, OPERATIONS);
			least = Math.min(least, threads.getCurrentThreadAllocatedBytes() - start);
		}
		return least / OPERATIONS;
	}

	private static void repeat(Runnable operation, int times) {
		for (int i = 0; i < times; i++) {
			operation.run();
		}
	}

}
