package io.github.errorbook.container.jetty;

import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.io.EofException;
import org.eclipse.jetty.server.internal.HttpConnection;

import io.github.errorbook.guard.Causes;
import io.github.errorbook.handle.ClientDeparture;

/**
 * Jetty's name for a request that ends too early, which it also gives to a chunk that is
 * malformed. Its client for other services has the same exception without a status.
 */
final class JettyClientDeparture implements ClientDeparture {

	@Override
	public boolean isBehind(Throwable thrown) {
		HttpConnection connection = HttpConnection.getCurrentConnection();
		return connection != null && connection.getEndPoint().isInputShutdown() && isEarlyEnd(thrown);
	}

	private static boolean isEarlyEnd(Throwable thrown) {
		return Causes.find(thrown, (cause) -> cause instanceof EofException && cause instanceof HttpException) != null;
	}

}
