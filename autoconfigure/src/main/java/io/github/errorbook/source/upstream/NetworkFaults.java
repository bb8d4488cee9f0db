package io.github.errorbook.source.upstream;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.List;

import javax.net.ssl.SSLException;

import org.jspecify.annotations.Nullable;

import io.github.errorbook.catalog.StandardErrorCode;
import io.github.errorbook.guard.Causes;
import io.github.errorbook.resolve.ErrorMapping;

/**
 * What the network does to a call. Of the exceptions of input and output only those are
 * here that a connection from a client cannot cause.
 */
final class NetworkFaults {

	/** The types that only a call throws. */
	static final List<Class<? extends IOException>> TYPES = List.of(SocketTimeoutException.class,
			ConnectException.class, NoRouteToHostException.class, UnknownHostException.class, SSLException.class);

	private NetworkFaults() {
	}

	/**
	 * Say what an exception of input and output means.
	 * @param thrown the exception, if there is one
	 * @return what it means, or {@code null} if it need not come from a call
	 */
	static @Nullable ErrorMapping of(@Nullable IOException thrown) {
		if (thrown == null) {
			return null;
		}
		boolean known = TYPES.stream().anyMatch((type) -> type.isInstance(thrown));
		return (known || CallOrigin.isClient(thrown)) ? ofClient(thrown) : null;
	}

	/**
	 * Say what the exception of a client means that got no answer of use.
	 * @param thrown the exception of the client
	 * @return what it means
	 */
	static ErrorMapping ofClient(Throwable thrown) {
		return ErrorMapping.code((Causes.find(thrown, NetworkFaults::isTimeout) != null)
				? StandardErrorCode.GATEWAY_TIMEOUT : StandardErrorCode.BAD_GATEWAY);
	}

	/*
	 * Each client library has timeouts of its own, and all name them so, but for OkHttp,
	 * which interrupts.
	 */
	private static boolean isTimeout(Throwable thrown) {
		return thrown instanceof InterruptedIOException
				|| thrown.getClass().getSimpleName().endsWith("TimeoutException");
	}

}
