package io.github.errorbook.source.security;

import org.jspecify.annotations.Nullable;
import org.springframework.security.web.firewall.RequestRejectedException;

import io.github.errorbook.catalog.StandardErrorCode;
import io.github.errorbook.resolve.ErrorMapping;
import io.github.errorbook.resolve.FrameworkErrorMapper;

/**
 * The firewall found something in the request that nobody sends with good intent. Which
 * rule was broken is not told.
 */
final class RequestRejectedErrorMapper implements FrameworkErrorMapper<RequestRejectedException> {

	@Override
	public @Nullable ErrorMapping map(RequestRejectedException thrown) {
		return ErrorMapping.code(StandardErrorCode.INVALID_REQUEST);
	}

}
