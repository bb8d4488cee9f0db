package io.github.errorbook.servlet.mvc;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.web.method.ControllerAdviceBean;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.method.annotation.ExceptionHandlerExceptionResolver;

/**
 * Takes the exceptions of a library's own handlers past the advice that the library has
 * for them, as Spring Data REST does. The advices of the application and its other
 * resolvers are asked before the last.
 */
final class LibraryAdviceGuard implements HandlerExceptionResolver {

	private final List<ControllerAdviceBean> advices;

	private final List<HandlerExceptionResolver> others;

	private final HandlerExceptionResolver last;

	private LibraryAdviceGuard(List<ControllerAdviceBean> advices, List<HandlerExceptionResolver> others,
			HandlerExceptionResolver last) {
		this.advices = advices;
		this.others = others;
		this.last = last;
	}

	/**
	 * Create a guard if a library has an advice.
	 * @param before the resolvers that come before the last
	 * @param last the last resolver
	 * @param context the context that has the advices
	 * @return the guard, or {@code null} if there is nothing to guard against
	 */
	static @Nullable LibraryAdviceGuard of(List<HandlerExceptionResolver> before, HandlerExceptionResolver last,
			ConfigurableApplicationContext context) {
		List<ControllerAdviceBean> advices = advices(before);
		if (advices.isEmpty()) {
			return null;
		}
		LibraryAdvice libraries = new LibraryAdvice(context.getBeanFactory());
		List<ControllerAdviceBean> ofLibraries = advices.stream().filter(libraries::isForItself).toList();
		if (ofLibraries.isEmpty()) {
			return null;
		}
		List<HandlerExceptionResolver> others = before.stream()
			.map((resolver) -> (resolver instanceof ExceptionHandlerExceptionResolver advised)
					? ApplicationAdviceResolver.without(ofLibraries, advised, context) : resolver)
			.toList();
		return new LibraryAdviceGuard(ofLibraries, others, last);
	}

	private static List<ControllerAdviceBean> advices(List<HandlerExceptionResolver> resolvers) {
		List<ControllerAdviceBean> advices = new ArrayList<>();
		for (HandlerExceptionResolver resolver : resolvers) {
			if (resolver instanceof ExceptionHandlerExceptionResolver advised) {
				addOthers(advised.getExceptionHandlerAdviceCache().keySet(), advices);
			}
		}
		return advices;
	}

	private static void addOthers(Collection<ControllerAdviceBean> all, List<ControllerAdviceBean> others) {
		for (ControllerAdviceBean advice : all) {
			if (!ErrorbookAdvice.is(advice)) {
				others.add(advice);
			}
		}
	}

	@Override
	public @Nullable ModelAndView resolveException(HttpServletRequest request, HttpServletResponse response,
			@Nullable Object handler, Exception ex) {
		if (!(handler instanceof HandlerMethod method) || !isOfLibrary(method.getBeanType())) {
			return null;
		}
		for (HandlerExceptionResolver other : this.others) {
			ModelAndView result = other.resolveException(request, response, handler, ex);
			if (result != null) {
				return result;
			}
		}
		return this.last.resolveException(request, response, handler, ex);
	}

	private boolean isOfLibrary(Class<?> handlerType) {
		return this.advices.stream().anyMatch((advice) -> advice.isApplicableToBeanType(handlerType));
	}

}
