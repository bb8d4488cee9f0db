package io.github.errorbook.source.security;

import java.util.ArrayList;
import java.util.List;

import org.springframework.context.ApplicationContext;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.server.firewall.ServerExchangeRejectedException;

import io.github.errorbook.autoconfigure.part.OptionalType;
import io.github.errorbook.autoconfigure.part.PipelinePart;
import io.github.errorbook.catalog.StandardErrorCode;
import io.github.errorbook.resolve.ErrorMapper;
import io.github.errorbook.resolve.FrameworkErrorMapper;
import io.github.errorbook.resolve.MapperSource;

/**
 * The mappers for what Spring Security throws. Which rule of the firewall a request broke
 * stays unknown to the client.
 */
final class SecurityMappers implements PipelinePart {

	@Override
	public MapperSource mappers(ApplicationContext context) {
		ClassLoader classLoader = context.getClassLoader();
		if (!OptionalType.SECURITY.isPresent(classLoader)) {
			return MapperSource.of();
		}
		List<ErrorMapper<?>> mappers = new ArrayList<>(List.of(new AuthenticationErrorMapper(),
				FrameworkErrorMapper.always(AccessDeniedException.class, StandardErrorCode.PERMISSION_DENIED)));
		if (OptionalType.FIREWALL.isPresent(classLoader)) {
			mappers.add(FrameworkErrorMapper.always(RequestRejectedException.class, StandardErrorCode.INVALID_REQUEST));
			mappers.add(FrameworkErrorMapper.always(ServerExchangeRejectedException.class,
					StandardErrorCode.INVALID_REQUEST));
		}
		return MapperSource.of(mappers);
	}

}
