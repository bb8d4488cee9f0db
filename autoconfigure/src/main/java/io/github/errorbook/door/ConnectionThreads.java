package io.github.errorbook.door;

import java.util.concurrent.Executor;

import org.jspecify.annotations.Nullable;

/**
 * Knows the threads that a server has for its connections. A server that has such may
 * want an answer to be written on the one of its request.
 *
 * @since 0.1.0
 */
@FunctionalInterface
public interface ConnectionThreads {

	/**
	 * Return the thread of the connection that a request came over.
	 * @param request the request as the server itself knows it
	 * @return the thread, or {@code null} if the request is another server's
	 */
	@Nullable Executor of(Object request);

}
