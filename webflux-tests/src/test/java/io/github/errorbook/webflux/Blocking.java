package io.github.errorbook.webflux;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import reactor.blockhound.BlockHound;

/**
 * Watches the threads that must not wait, and takes note of each call that would make
 * them.
 */
final class Blocking {

	private static final String ERRORBOOK = "io.github.errorbook.";

	private static final String APPLICATION = ERRORBOOK + "webflux.";

	private static final List<String> OTHERS = List.of("org.springframework.web.server.adapter.HttpWebHandlerAdapter",
			"org.springframework.web.reactive.DispatcherHandler", "org.springframework.security.", "io.r2dbc.",
			"org.springframework.web.reactive.result.method.InvocableHandlerMethod");

	/*
	 * Work on the thread of the request, and read files for it, whoever is asked on the
	 * way: the document of springdoc, and the words of a validator.
	 */
	private static final List<String> READERS = List.of("org.springdoc.",
			"org.hibernate.validator.internal.engine.ValidatorImpl");

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

	/* Filters of Errorbook pass requests on, and so are behind all that others do. */
	private static boolean isOfErrorbook(Throwable call) {
		List<String> types = Arrays.stream(call.getStackTrace())
			.map(StackTraceElement::getClassName)
			.filter((type) -> !type.startsWith(Blocking.class.getName()))
			.toList();
		String nearest = types.stream()
			.filter((type) -> type.startsWith(ERRORBOOK) || isOneOf(OTHERS, type))
			.findFirst()
			.orElse("");
		return nearest.startsWith(ERRORBOOK) && !nearest.startsWith(APPLICATION)
				&& types.stream().noneMatch((type) -> isOneOf(READERS, type));
	}

	private static boolean isOneOf(List<String> names, String type) {
		return names.stream().anyMatch(type::startsWith);
	}

}
