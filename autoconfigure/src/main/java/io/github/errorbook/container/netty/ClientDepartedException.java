package io.github.errorbook.container.netty;

import org.jspecify.annotations.Nullable;
import reactor.netty.channel.AbortedException;

/**
 * A client that went away in the middle of its request. Reactor's own exception says that
 * of connections to other services as well.
 */
final class ClientDepartedException extends AbortedException {

	private static final long serialVersionUID = 1L;

	/* Reactor Netty takes nothing with another text for the end of a connection. */
	private static final String TEXT = String.valueOf(AbortedException.beforeSend().getMessage());

	ClientDepartedException(@Nullable Throwable cause) {
		super(TEXT);
		if (cause != null) {
			initCause(cause);
		}
	}

}
