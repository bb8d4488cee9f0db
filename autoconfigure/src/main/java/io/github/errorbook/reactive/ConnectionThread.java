package io.github.errorbook.reactive;

import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;
import reactor.netty.Connection;

/**
 * The thread that Reactor Netty has for a connection. What is written on another is sent
 * before Reactor Netty knows that it is complete: the next request of the connection then
 * waits for that, and Reactor Netty (1.3.7) may forget to read the one after it.
 */
final class ConnectionThread {

	private ConnectionThread() {
	}

	/**
	 * Return where to write the answer to a request.
	 * @param request the request
	 * @return the thread of its connection, or any if the server is another
	 */
	static Scheduler of(ServerHttpRequest request) {
		Object known = nativeRequest(request);
		return known.getClass().getName().startsWith("reactor.netty.") ? Netty.threadOf(known) : Schedulers.immediate();
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

	/* Another server may do without Netty's types. */
	private static final class Netty {

		static Scheduler threadOf(Object known) {
			return (known instanceof Connection connection) ? Schedulers.fromExecutor(connection.channel().eventLoop())
					: Schedulers.immediate();
		}

	}

}
