package io.github.errorbook.webflux;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import reactor.blockhound.BlockHound;

/**
 * Watches the threads that must not wait, and takes note of each call that would make
 * them.
 */
final class Blocking {

	private static final List<Throwable> calls = new CopyOnWriteArrayList<>();

	static {
		BlockHound.builder()
			.loadIntegrations()
			.blockingMethodCallback((method) -> calls.add(new IllegalStateException("Blocks: " + method)))
			.install();
	}

	private Blocking() {
	}

	/**
	 * Begin to watch, if nobody has.
	 */
	static void watch() {
		calls.clear();
	}

	/**
	 * Return the calls that blocked and behind which is Errorbook rather than the
	 * application.
	 * @return an exception for each, whose stack trace shows the call
	 */
	static List<Throwable> callsOfErrorbook() {
		return calls.stream().filter(Blocking::isOfErrorbook).toList();
	}

	/**
	 * Return all calls that blocked.
	 * @return an exception for each, whose stack trace shows the call
	 */
	static List<Throwable> calls() {
		return calls;
	}

	private static boolean isOfErrorbook(Throwable call) {
		for (StackTraceElement frame : call.getStackTrace()) {
			String type = frame.getClassName();
			if (type.startsWith("io.github.errorbook.")) {
				return !type.startsWith("io.github.errorbook.webflux.");
			}
		}
		return false;
	}

}
