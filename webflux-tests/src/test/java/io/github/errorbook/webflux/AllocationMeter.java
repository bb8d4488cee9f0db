package io.github.errorbook.webflux;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import com.sun.management.ThreadMXBean;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Counts the bytes that a service allocates for a request, on the threads of Netty and
 * Reactor. The least of several rounds leaves out what is allocated once.
 */
final class AllocationMeter {

	private static final int WARM_UP = 3000;

	private static final int ROUNDS = 20;

	private static final int REQUESTS = 200;

	private static final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();

	private AllocationMeter() {
	}

	/**
	 * Count the bytes of a request.
	 * @param request the request
	 * @param status the status of the answer
	 * @return the bytes that the service allocates for it
	 */
	static long bytesOf(HttpRequest request, int status) {
		HttpClient client = HttpClient.newBuilder().version(Version.HTTP_1_1).build();
		send(client, request, status, WARM_UP);
		long least = Long.MAX_VALUE;
		for (int round = 0; round < ROUNDS; round++) {
			Map<Long, Long> before = allocated();
			send(client, request, status, REQUESTS);
			least = Math.min(least, difference(before, allocated()));
		}
		return least / REQUESTS;
	}

	private static void send(HttpClient client, HttpRequest request, int status, int times) {
		for (int i = 0; i < times; i++) {
			assertThat(send(client, request)).isEqualTo(status);
		}
	}

	private static int send(HttpClient client, HttpRequest request) {
		try {
			return client.send(request, BodyHandlers.discarding()).statusCode();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static Map<Long, Long> allocated() {
		return Arrays.stream(threads.getThreadInfo(threads.getAllThreadIds()))
			.filter((thread) -> thread != null && isOfService(thread))
			.map(ThreadInfo::getThreadId)
			.collect(Collectors.toMap(Function.identity(), threads::getThreadAllocatedBytes));
	}

	/*
	 * Threads that wait for long come to an end, and take with them what they allocated
	 * before.
	 */
	private static long difference(Map<Long, Long> before, Map<Long, Long> after) {
		return after.entrySet()
			.stream()
			.mapToLong((thread) -> Math.max(0, thread.getValue() - before.getOrDefault(thread.getKey(), 0L)))
			.sum();
	}

	private static boolean isOfService(ThreadInfo thread) {
		String name = thread.getThreadName();
		return name.startsWith("reactor-http-") || name.startsWith("boundedElastic-") || name.startsWith("parallel-");
	}

}
