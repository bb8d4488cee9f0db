package io.github.errorbook.servlet;

import java.util.List;

import org.springframework.core.Ordered;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.annotation.ResponseStatusExceptionResolver;
import org.springframework.web.servlet.mvc.support.DefaultHandlerExceptionResolver;

/**
 * Puts the {@link DispatcherErrorResolver} behind the application's exception handlers
 * and before Spring's two last resorts.
 */
final class DispatcherErrorConfigurer implements WebMvcConfigurer, Ordered {

	private final DispatcherErrorResolver resolver;

	DispatcherErrorConfigurer(DispatcherErrorResolver resolver) {
		this.resolver = resolver;
	}

	@Override
	public void extendHandlerExceptionResolvers(List<HandlerExceptionResolver> resolvers) {
		int index = 0;
		while (index < resolvers.size() && !isLastResort(resolvers.get(index))) {
			index++;
		}
		List<HandlerExceptionResolver> before = List.copyOf(resolvers.subList(0, index));
		resolvers.add(index, this.resolver);
		if (HandlerlessShortcut.isPossible(before)) {
			resolvers.add(0, new HandlerlessShortcut(this.resolver));
		}
		resolvers.add(0, new CauseGuard(before, this.resolver));
	}

	private static boolean isLastResort(HandlerExceptionResolver resolver) {
		return resolver instanceof ResponseStatusExceptionResolver
				|| resolver instanceof DefaultHandlerExceptionResolver;
	}

	@Override
	public int getOrder() {
		return Ordered.LOWEST_PRECEDENCE;
	}

}
