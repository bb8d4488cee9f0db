package io.github.errorbook.container.netty;

import java.util.concurrent.Executor;

import org.jspecify.annotations.Nullable;
import reactor.netty.Connection;

import io.github.errorbook.door.ConnectionThreads;
import io.github.errorbook.guard.Causes;
import io.github.errorbook.handle.ClientDeparture;

/**
 * Knows of a connection who went away, by the exception with which the door of Netty
 * marks it, and its thread. What is written on another is sent before Reactor Netty knows
 * that it is complete: the next request of the connection then waits for that, and
 * Reactor Netty (1.3.7) may forget to read the one after it.
 */
final class NettyConnections implements ClientDeparture, ConnectionThreads {

	@Override
	public boolean isBehind(Throwable thrown) {
		return Causes.find(thrown, ClientDepartedException.class::isInstance) != null;
	}

	@Override
	public @Nullable Executor of(Object request) {
		return (request instanceof Connection connection) ? connection.channel().eventLoop() : null;
	}

}
