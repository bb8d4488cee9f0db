package io.github.errorbook.servlet.mvc;

import java.util.List;

import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.web.method.ControllerAdviceBean;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.ExceptionHandlerExceptionResolver;

/**
 * Puts {@link LaterResolvers} behind the application's exception handlers, among which
 * Spring finds the {@link ErrorbookAdvice}, and before Spring's two last resorts. Before
 * them all comes what Spring's search for a handler would not master.
 */
final class DispatcherErrorConfigurer implements WebMvcConfigurer, Ordered {

	private final LaterResolvers later;

	private final ConfigurableApplicationContext context;

	DispatcherErrorConfigurer(LaterResolvers later, ConfigurableApplicationContext context) {
		this.later = later;
		this.context = context;
	}

	@Override
	public void extendHandlerExceptionResolvers(List<HandlerExceptionResolver> resolvers) {
		int index = 0;
		while (index < resolvers.size() && !LastResort.is(resolvers.get(index))) {
			index++;
		}
		List<HandlerExceptionResolver> before = List.copyOf(resolvers.subList(0, index));
		resolvers.add(index, this.later);
		putOthersFirst(resolvers);
		boolean shortcut = AdviceShortcut.isPossible(before);
		if (!shortcut) {
			guardAgainstLibraries(before, resolvers);
		}
		resolvers.add(0, new HostileExceptionResolver(before, this.later.last(), this.context));
		if (shortcut) {
			resolvers.add(0, new AdviceShortcut(this.later));
		}
	}

	private void guardAgainstLibraries(List<HandlerExceptionResolver> before,
			List<HandlerExceptionResolver> resolvers) {
		LibraryAdviceGuard guard = LibraryAdviceGuard.of(before, this.later, this.context);
		if (guard != null) {
			resolvers.add(0, guard);
		}
	}

	/*
	 * Spring asks advices without an order in that of their registration, ours among
	 * them.
	 */
	private void putOthersFirst(List<HandlerExceptionResolver> resolvers) {
		for (int index = resolvers.size() - 1; index >= 0; index--) {
			if (resolvers.get(index) instanceof ExceptionHandlerExceptionResolver advised && !isOursLast(advised)) {
				resolvers.add(index, ApplicationAdviceResolver.without(List.of(), advised, this.context));
			}
		}
	}

	private static boolean isOursLast(ExceptionHandlerExceptionResolver resolver) {
		boolean seen = false;
		for (ControllerAdviceBean advice : resolver.getExceptionHandlerAdviceCache().keySet()) {
			if (seen) {
				return false;
			}
			seen = ErrorbookAdvice.is(advice);
		}
		return true;
	}

	@Override
	public int getOrder() {
		return Ordered.LOWEST_PRECEDENCE;
	}

}
