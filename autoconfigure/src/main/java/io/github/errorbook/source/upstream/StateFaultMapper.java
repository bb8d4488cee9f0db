package io.github.errorbook.source.upstream;

import java.util.concurrent.TimeoutException;

import org.jspecify.annotations.Nullable;

import io.github.errorbook.catalog.StandardErrorCode;
import io.github.errorbook.guard.Causes;
import io.github.errorbook.guard.ExceptionFacts;
import io.github.errorbook.resolve.ErrorMapping;
import io.github.errorbook.resolve.FrameworkErrorMapper;

/**
 * What libraries say of a call by an {@link IllegalStateException}: Reactor, that nothing
 * came while a thread was blocked, Spring Cloud's load balancer, that no instance of the
 * other service is there. The cheap sign is looked at first, then where the exception
 * comes from.
 */
final class StateFaultMapper implements FrameworkErrorMapper<IllegalStateException> {

	private static final String NO_INSTANCE = "No instances available for ";

	@Override
	public @Nullable ErrorMapping map(IllegalStateException thrown) {
		if (Causes.of(thrown) instanceof TimeoutException && CallOrigin.isClient(thrown)) {
			return ErrorMapping.code(StandardErrorCode.GATEWAY_TIMEOUT);
		}
		return (isNoInstance(ExceptionFacts.messageOf(thrown)) && CallOrigin.isClient(thrown))
				? ErrorMapping.code(StandardErrorCode.SERVICE_UNAVAILABLE) : null;
	}

	private static boolean isNoInstance(@Nullable String message) {
		return message != null && message.startsWith(NO_INSTANCE);
	}

}
