package io.github.errorbook.servlet;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactoryUtils;
import org.springframework.context.ApplicationContext;
import org.springframework.core.annotation.AnnotationAwareOrderComparator;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.handler.HandlerExceptionResolverComposite;

/**
 * Asks the resolvers of the application and of libraries whom Spring would ask after the
 * place where Errorbook answers: those that stand behind Spring's own, and beans with a
 * lower precedence. Each sees what it would see without Errorbook, which is all that
 * those before it leave, and the first that answers has answered. Who they are is found
 * out when the first exception comes.
 */
final class LaterResolvers implements HandlerExceptionResolver {

	private final DispatcherErrorResolver last;

	private final Supplier<List<HandlerExceptionResolver>> resolvers;

	/**
	 * Create a resolver that asks others.
	 * @param last answers what they leave
	 * @param chain the resolvers of Spring MVC, among them this one, complete when the
	 * first exception comes
	 * @param context knows the beans
	 */
	LaterResolvers(DispatcherErrorResolver last, List<HandlerExceptionResolver> chain, ApplicationContext context) {
		this.last = last;
		this.resolvers = SingletonSupplier.of(() -> find(chain, context));
	}

	private List<HandlerExceptionResolver> find(List<HandlerExceptionResolver> chain, ApplicationContext context) {
		List<HandlerExceptionResolver> later = new ArrayList<>(chain.subList(chain.indexOf(this) + 1, chain.size()));
		later.addAll(beansAfter(chain, context));
		while (!later.isEmpty() && LastResort.is(later.get(later.size() - 1))) {
			later.remove(later.size() - 1);
		}
		return later.stream().map(LastResort::standInFor).toList();
	}

	/* In the order of the dispatcher servlet. */
	private static List<HandlerExceptionResolver> beansAfter(List<HandlerExceptionResolver> chain,
			ApplicationContext context) {
		List<HandlerExceptionResolver> beans = new ArrayList<>(
				BeanFactoryUtils.beansOfTypeIncludingAncestors(context, HandlerExceptionResolver.class, true, false)
					.values());
		AnnotationAwareOrderComparator.sort(beans);
		for (int index = 0; index < beans.size(); index++) {
			if (beans.get(index) instanceof HandlerExceptionResolverComposite composite
					&& chain.equals(composite.getExceptionResolvers())) {
				return beans.subList(index + 1, beans.size());
			}
		}
		return List.of();
	}

	@Override
	public @Nullable ModelAndView resolveException(HttpServletRequest request, HttpServletResponse response,
			@Nullable Object handler, Exception ex) {
		if (!this.last.isResponsibleFor(request)) {
			return null;
		}
		ModelAndView result = ask(request, response, handler, ex);
		return (result != null && result != LastResort.KNOWN) ? result
				: this.last.resolveException(request, response, handler, ex);
	}

	/*
	 * One that throws what caused the exception passes it on to someone further out.
	 */
	private @Nullable ModelAndView ask(HttpServletRequest request, HttpServletResponse response,
			@Nullable Object handler, Exception ex) {
		try {
			for (HandlerExceptionResolver resolver : this.resolvers.get()) {
				ModelAndView result = resolver.resolveException(request, response, handler, ex);
				if (result != null) {
					return result;
				}
			}
		}
		catch (RuntimeException passed) {
			if (!this.last.answersInsteadOf(passed, ex)) {
				throw passed;
			}
		}
		return null;
	}

}
