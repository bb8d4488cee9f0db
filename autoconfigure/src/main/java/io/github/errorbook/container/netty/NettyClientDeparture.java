package io.github.errorbook.container.netty;

import org.jspecify.annotations.Nullable;

import io.github.errorbook.guard.Causes;
import io.github.errorbook.handle.ClientDeparture;

/**
 * Finds the exception by which the door of Netty marks who went away.
 */
final class NettyClientDeparture implements ClientDeparture {

	@Override
	public boolean isBehind(Throwable thrown) {
		@Nullable Throwable current = thrown;
		for (int depth = 0; current != null && depth < Causes.MAX; depth++) {
			if (current instanceof ClientDepartedException) {
				return true;
			}
			current = current.getCause();
		}
		return false;
	}

}
