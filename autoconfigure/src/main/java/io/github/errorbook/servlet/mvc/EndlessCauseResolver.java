package io.github.errorbook.servlet.mvc;

import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/**
 * Takes exceptions whose causes have no end, or cannot be asked for, before Spring does:
 * its search for an {@code @ExceptionHandler} would overflow the stack, and its list of
 * causes for the handler that it finds would fill the memory. The handlers get their
 * chance; only their failure is not the end.
 */
final class EndlessCauseResolver implements HandlerExceptionResolver {

	private static final int MAX_CAUSES = 500;

	private final List<HandlerExceptionResolver> before;

	private final ConfigurableApplicationContext context;

	private final HandlerExceptionResolver last;

	private volatile @Nullable List<HandlerExceptionResolver> others;

	/**
	 * Create a resolver.
	 * @param before the resolvers that come before the last
	 * @param last answers what they leave
	 * @param context the context that has the advices
	 */
	EndlessCauseResolver(List<HandlerExceptionResolver> before, HandlerExceptionResolver last,
			ConfigurableApplicationContext context) {
		this.before = before;
		this.last = last;
		this.context = context;
	}

	private List<HandlerExceptionResolver> others() {
		List<HandlerExceptionResolver> others = this.others;
		if (others == null) {
			others = ApplicationAdviceResolver.of(this.before, this.context);
			this.others = others;
		}
		return others;
	}

	@Override
	public @Nullable ModelAndView resolveException(HttpServletRequest request, HttpServletResponse response,
			@Nullable Object handler, Exception ex) {
		if (hasEnd(ex)) {
			return null;
		}
		for (HandlerExceptionResolver other : others()) {
			ModelAndView result = resolve(other, request, response, handler, ex);
			if (result != null) {
				return result;
			}
		}
		return this.last.resolveException(request, response, handler, ex);
	}

	private static boolean hasEnd(Throwable thrown) {
		try {
			@Nullable Throwable current = thrown;
			for (int depth = 0; current != null && depth < MAX_CAUSES; depth++) {
				current = current.getCause();
			}
			return current == null;
		}
		catch (Throwable ex) {
			return false;
		}
	}

	private static @Nullable ModelAndView resolve(HandlerExceptionResolver resolver, HttpServletRequest request,
			HttpServletResponse response, @Nullable Object handler, Exception ex) {
		try {
			return resolver.resolveException(request, response, handler, ex);
		}
		catch (Throwable failure) {
			return null;
		}
	}

}
