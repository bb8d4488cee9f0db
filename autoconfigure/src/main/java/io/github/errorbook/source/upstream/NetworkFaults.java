package io.github.errorbook.source.upstream;

import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import javax.net.ssl.SSLException;

import org.jspecify.annotations.Nullable;
import org.springframework.resilience.InvocationRejectedException;

import io.github.errorbook.catalog.StandardErrorCode;
import io.github.errorbook.resolve.ErrorMapping;
import io.github.errorbook.resolve.FrameworkErrorMapper;

/**
 * What the network does to a call. Of the exceptions of input and output only those are
 * here that a connection from a client cannot cause.
 */
final class NetworkFaults {

	private static final int MAX_CAUSES = 16;

	private static final Set<Class<? extends IOException>> NOT_CONNECTED = Set.of(ConnectException.class,
			NoRouteToHostException.class, UnknownHostException.class, SSLException.class);

	private NetworkFaults() {
	}

	static List<FrameworkErrorMapper<?>> mappers() {
		List<FrameworkErrorMapper<?>> mappers = new ArrayList<>();
		mappers.add(new FailedCallMapper<>(SocketTimeoutException.class, StandardErrorCode.GATEWAY_TIMEOUT));
		NOT_CONNECTED.forEach((type) -> mappers.add(new FailedCallMapper<>(type, StandardErrorCode.BAD_GATEWAY)));
		mappers.add(new UncheckedNetworkFaultMapper());
		mappers.add(new FailedCallMapper<>(InvocationRejectedException.class, StandardErrorCode.SERVICE_UNAVAILABLE));
		return mappers;
	}

	/**
	 * Say what an exception inside an unchecked one means.
	 * @param cause the exception, if there is one
	 * @return what it means, or {@code null} if it need not come from a call
	 */
	static @Nullable ErrorMapping of(@Nullable IOException cause) {
		if (cause != null && isTimeout(cause)) {
			return ErrorMapping.code(StandardErrorCode.GATEWAY_TIMEOUT);
		}
		return NOT_CONNECTED.stream().anyMatch((type) -> type.isInstance(cause))
				? ErrorMapping.code(StandardErrorCode.BAD_GATEWAY) : null;
	}

	/**
	 * Say what the exception of a client means that got no answer of use.
	 * @param thrown the exception of the client
	 * @return what it means
	 */
	static ErrorMapping ofClient(Throwable thrown) {
		Throwable cause = thrown;
		for (int depth = 0; cause != null && depth < MAX_CAUSES; depth++) {
			if (isTimeout(cause)) {
				return ErrorMapping.code(StandardErrorCode.GATEWAY_TIMEOUT);
			}
			cause = cause.getCause();
		}
		return ErrorMapping.code(StandardErrorCode.BAD_GATEWAY);
	}

	/* Each client library has timeouts of its own, and all name them so. */
	private static boolean isTimeout(Throwable thrown) {
		return thrown.getClass().getSimpleName().endsWith("TimeoutException");
	}

}
