package io.github.errorbook.servlet;

import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.method.annotation.ExceptionHandlerMethodResolver;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.method.annotation.ExceptionHandlerExceptionResolver;

/**
 * Takes an exception at once where the application has no {@code @ExceptionHandler} that
 * could want it. Spring's search for one reads the {@code Accept} header before it finds
 * none.
 */
final class HandlerlessShortcut implements HandlerExceptionResolver {

	private final HandlerExceptionResolver last;

	private final ClassValue<Boolean> handlers = new ClassValue<>() {

		@Override
		protected Boolean computeValue(Class<?> type) {
			return mayHaveHandlers(type);
		}

	};

	HandlerlessShortcut(HandlerExceptionResolver last) {
		this.last = last;
	}

	/**
	 * Return whether resolvers look nowhere but at the handler itself.
	 * @param resolvers the resolvers that come before the last
	 * @return {@code true} if there is no advice and no resolver of the application
	 */
	static boolean isPossible(List<HandlerExceptionResolver> resolvers) {
		for (HandlerExceptionResolver resolver : resolvers) {
			if (resolver.getClass() != ExceptionHandlerExceptionResolver.class
					|| !((ExceptionHandlerExceptionResolver) resolver).getExceptionHandlerAdviceCache().isEmpty()) {
				return false;
			}
		}
		return true;
	}

	@Override
	public @Nullable ModelAndView resolveException(HttpServletRequest request, HttpServletResponse response,
			@Nullable Object handler, Exception ex) {
		boolean detour = handler instanceof HandlerMethod method && this.handlers.get(method.getBeanType());
		return detour ? null : this.last.resolveException(request, response, handler, ex);
	}

	private static boolean mayHaveHandlers(Class<?> type) {
		try {
			return new ExceptionHandlerMethodResolver(type).hasExceptionMappings();
		}
		catch (IllegalStateException ex) {
			return true;
		}
	}

}
