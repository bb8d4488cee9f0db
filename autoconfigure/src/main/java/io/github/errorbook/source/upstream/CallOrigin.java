package io.github.errorbook.source.upstream;

import java.util.List;

import io.github.errorbook.guard.Checkpoint;

/**
 * Where an exception of a general type was born. A timeout or a failure of input and
 * output can be anything; one that a client of other services threw comes from a call.
 * Its class and the place where it was created say so, whatever its text.
 */
final class CallOrigin {

	private static final int MAX_FRAMES = 64;

	/*
	 * A servlet container speaks to its clients by channels of its own: classic sockets
	 * and Netty are what a service calls others by.
	 */
	private static final List<String> CLIENTS = List.of("java.net.http.", "jdk.internal.net.http.", "sun.net.www.http.",
			"sun.net.www.protocol.http", "sun.net.www.protocol.ftp.", "sun.net.ftp.", "sun.nio.ch.NioSocketImpl",
			"java.net.Socket$", "sun.security.ssl.SSLSocket", "okhttp3.", "retrofit2.", "feign.", "org.apache.hc.",
			"org.apache.http.", "org.eclipse.jetty.client.", "io.netty.", "reactor.netty.", "reactor.core.publisher.",
			"io.reactivex.rxjava3.internal.", "io.github.resilience4j.timelimiter.",
			"org.springframework.cloud.loadbalancer.", "io.grpc.");

	/* What clients and servers have in common says nothing. */
	private static final List<String> COMMON = List.of("java.", "javax.", "jdk.", "sun.", "kotlin.", "okio.",
			"org.eclipse.jetty.compression.", "org.eclipse.jetty.http.", "org.eclipse.jetty.http2.",
			"org.eclipse.jetty.io.", "org.eclipse.jetty.util.");

	private CallOrigin() {
	}

	/**
	 * Return whether an exception was born in a client of other services.
	 * @param thrown the exception
	 * @return {@code true} if its class belongs to a client, or the first code that is
	 * not common to all was that of a client
	 */
	static boolean isClient(Throwable thrown) {
		return isAny(CLIENTS, thrown.getClass().getName()) || isClient(Checkpoint.originOf(thrown));
	}

	private static boolean isClient(StackTraceElement[] frames) {
		for (int i = 0; i < frames.length && i < MAX_FRAMES; i++) {
			String place = frames[i].getClassName();
			if (isAny(CLIENTS, place)) {
				return true;
			}
			if (!isAny(COMMON, place)) {
				return false;
			}
		}
		return false;
	}

	private static boolean isAny(List<String> prefixes, String name) {
		for (String prefix : prefixes) {
			if (name.startsWith(prefix)) {
				return true;
			}
		}
		return false;
	}

}
