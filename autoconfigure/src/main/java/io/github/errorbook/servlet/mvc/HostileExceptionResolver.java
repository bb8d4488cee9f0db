package io.github.errorbook.servlet.mvc;

import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/**
 * Takes exceptions that would break Spring's search for an {@code @ExceptionHandler}
 * before it begins. Causes that have no end would overflow its stack or fill its memory.
 * A message that cannot be asked for would fail it when the answer is written already.
 * The handlers get their chance; only their failure is not the end.
 */
final class HostileExceptionResolver implements HandlerExceptionResolver {

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
	HostileExceptionResolver(List<HandlerExceptionResolver> before, HandlerExceptionResolver last,
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
		if (hasEnd(ex) && hasMessage(ex)) {
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

	/**
	 * Return whether one comes to an end who asks for cause after cause.
	 * @param thrown the exception
	 * @return {@code false} if there are too many causes, or one cannot be asked for its
	 * own
	 */
	static boolean hasEnd(Throwable thrown) {
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

	/*
	 * Once a handler has answered, Spring looks there for signs of a client who went
	 * away.
	 */
	private static boolean hasMessage(Throwable thrown) {
		try {
			NestedExceptionUtils.getMostSpecificCause(thrown).getMessage();
			return true;
		}
		catch (Throwable ex) {
			return false;
		}
	}

	private static @Nullable ModelAndView resolve(HandlerExceptionResolver resolver, HttpServletRequest request,
			HttpServletResponse response, @Nullable Object handler, Exception ex) {
		try {
			return (resolver instanceof ApplicationAdviceResolver advices)
					? advices.answer(request, response, handler, ex)
					: resolver.resolveException(request, response, handler, ex);
		}
		catch (Throwable failure) {
			return null;
		}
	}

}
