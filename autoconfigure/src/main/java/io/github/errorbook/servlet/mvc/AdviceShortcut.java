package io.github.errorbook.servlet.mvc;

import java.util.List;
import java.util.Set;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.web.method.ControllerAdviceBean;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.method.annotation.ExceptionHandlerMethodResolver;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.method.annotation.ExceptionHandlerExceptionResolver;

/**
 * Goes to where the {@link ErrorbookAdvice} goes, at once, where the application has no
 * other {@code @ExceptionHandler} that could want the exception. Spring's search for one
 * reads the {@code Accept} header before it finds none.
 */
final class AdviceShortcut implements HandlerExceptionResolver {

	private final HandlerExceptionResolver advised;

	private final ClassValue<Boolean> handlers = new ClassValue<>() {

		@Override
		protected Boolean computeValue(Class<?> type) {
			return mayHaveHandlers(type);
		}

	};

	AdviceShortcut(HandlerExceptionResolver advised) {
		this.advised = advised;
	}

	/**
	 * Return whether resolvers look nowhere but at the handler itself.
	 * @param resolvers the resolvers that come before the last
	 * @return {@code true} if there is no advice and no resolver but ours and Spring's
	 */
	static boolean isPossible(List<HandlerExceptionResolver> resolvers) {
		for (HandlerExceptionResolver resolver : resolvers) {
			if (resolver.getClass() != ExceptionHandlerExceptionResolver.class || !isOurs(
					((ExceptionHandlerExceptionResolver) resolver).getExceptionHandlerAdviceCache().keySet())) {
				return false;
			}
		}
		return true;
	}

	private static boolean isOurs(Set<ControllerAdviceBean> advices) {
		return advices.isEmpty() || (advices.size() == 1 && ErrorbookAdvice.is(advices.iterator().next()));
	}

	@Override
	public @Nullable ModelAndView resolveException(HttpServletRequest request, HttpServletResponse response,
			@Nullable Object handler, Exception ex) {
		return isDetour(handler, ex) ? null : this.advised.resolveException(request, response, handler, ex);
	}

	private boolean isDetour(@Nullable Object handler, Exception ex) {
		return (handler instanceof HandlerMethod method && this.handlers.get(method.getBeanType()))
				|| !HostileExceptionResolver.hasEnd(ex);
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
