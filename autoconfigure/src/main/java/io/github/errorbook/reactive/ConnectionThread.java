package io.github.errorbook.reactive;

import java.util.Objects;
import java.util.concurrent.Executor;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

import io.github.errorbook.door.ConnectionThreads;

/**
 * Where an answer is written that was made elsewhere.
 */
final class ConnectionThread {

	private final ObjectProvider<ConnectionThreads> threads;

	ConnectionThread(ObjectProvider<ConnectionThreads> threads) {
		this.threads = threads;
	}

	/**
	 * Return where to write the answer to a request.
	 * @param request the request
	 * @return the thread of its connection, or any if the server has none for it
	 */
	Scheduler of(ServerHttpRequest request) {
		Object known = nativeRequest(request);
		Executor thread = this.threads.stream()
			.map((threads) -> threads.of(known))
			.filter(Objects::nonNull)
			.findFirst()
			.orElse(null);
		return (thread != null) ? Schedulers.fromExecutor(thread) : Schedulers.immediate();
	}

	/* That of a test has none. */
	private static Object nativeRequest(ServerHttpRequest request) {
		try {
			return ServerHttpRequestDecorator.getNativeRequest(request);
		}
		catch (RuntimeException ex) {
			return request;
		}
	}

}
