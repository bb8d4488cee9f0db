package io.github.errorbook.servlet.mvc;

import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/**
 * Asks the resolvers of the application and of libraries whom Spring would ask after the
 * place where Errorbook answers: those that stand behind Spring's own, and beans with a
 * lower precedence. Each sees what it would see without Errorbook, which is all that
 * those before it leave, and the first that answers has answered. Who they are is found
 * out when the first exception comes.
 */
final class LaterResolvers implements HandlerExceptionResolver {

	private final DispatcherErrorResolver last;

	private final ApplicationContext context;

	private volatile @Nullable ResolverChain chain;

	/**
	 * Create a resolver that asks others.
	 * @param last answers what they leave
	 * @param context knows the resolvers of Spring MVC, among which this one is when the
	 * first exception comes
	 */
	LaterResolvers(DispatcherErrorResolver last, ApplicationContext context) {
		this.last = last;
		this.context = context;
	}

	private ResolverChain chain() {
		ResolverChain chain = this.chain;
		if (chain == null) {
			chain = ResolverChain.around(this, this.context);
			this.chain = chain;
		}
		return chain;
	}

	/**
	 * Return who answers what the others leave.
	 * @return the last resolver
	 */
	HandlerExceptionResolver last() {
		return this.last;
	}

	/**
	 * Return whether Spring asks this one directly after the advices.
	 * @return {@code true} if no resolver of the application stands between
	 */
	boolean isNextToAdvices() {
		return chain().nextToAdvices();
	}

	/*
	 * What the advice has left comes by once more. What no advice sees, such as the
	 * exception of a plain handler of requests, comes here only.
	 */
	@Override
	public @Nullable ModelAndView resolveException(HttpServletRequest request, HttpServletResponse response,
			@Nullable Object handler, Exception ex) {
		return LeftToOthersException.isNotedOn(request, ex) ? null : answer(request, response, handler, ex);
	}

	/**
	 * Answer an exception.
	 * @param request the request
	 * @param response the response
	 * @param handler the handler, or {@code null} if none was found
	 * @param ex the exception
	 * @return the answer, or {@code null} to leave the exception to Spring
	 */
	@Nullable ModelAndView answer(HttpServletRequest request, HttpServletResponse response, @Nullable Object handler,
			Exception ex) {
		if (!this.last.isResponsibleFor(request)) {
			return null;
		}
		List<HandlerExceptionResolver> later = chain().later();
		boolean nobodyElse = later.isEmpty() || this.last.isClaimedInVain(request, response, ex);
		ModelAndView result = nobodyElse ? null : ask(later, request, response, handler, ex);
		return (result != null && result != LastResort.KNOWN) ? result
				: this.last.resolveException(request, response, handler, ex);
	}

	/*
	 * One that throws what caused the exception passes it on to someone further out.
	 */
	private @Nullable ModelAndView ask(List<HandlerExceptionResolver> later, HttpServletRequest request,
			HttpServletResponse response, @Nullable Object handler, Exception ex) {
		try {
			for (HandlerExceptionResolver resolver : later) {
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
