package io.github.errorbook.servlet;

import java.util.List;

import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Puts the {@link DispatcherErrorResolver} behind the application's exception handlers
 * and before Spring's two last resorts.
 */
final class DispatcherErrorConfigurer implements WebMvcConfigurer, Ordered {

	private final DispatcherErrorResolver resolver;

	private final ConfigurableApplicationContext context;

	DispatcherErrorConfigurer(DispatcherErrorResolver resolver, ConfigurableApplicationContext context) {
		this.resolver = resolver;
		this.context = context;
	}

	@Override
	public void extendHandlerExceptionResolvers(List<HandlerExceptionResolver> resolvers) {
		int index = 0;
		while (index < resolvers.size() && !LastResort.is(resolvers.get(index))) {
			index++;
		}
		List<HandlerExceptionResolver> before = List.copyOf(resolvers.subList(0, index));
		LaterResolvers later = new LaterResolvers(this.resolver, resolvers, this.context);
		resolvers.add(index, later);
		if (HandlerlessShortcut.isPossible(before)) {
			resolvers.add(0, new HandlerlessShortcut(later));
		}
		LibraryAdviceGuard guard = LibraryAdviceGuard.of(before, later, this.context);
		if (guard != null) {
			resolvers.add(0, guard);
		}
		resolvers.add(0, new EndlessCauseResolver(before, this.resolver));
	}

	@Override
	public int getOrder() {
		return Ordered.LOWEST_PRECEDENCE;
	}

}
