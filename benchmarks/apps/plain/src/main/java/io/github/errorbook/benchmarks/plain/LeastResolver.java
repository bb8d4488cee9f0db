package io.github.errorbook.benchmarks.plain;

import java.io.IOException;
import java.io.UncheckedIOException;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

import io.github.errorbook.benchmarks.common.LeastAnswer;

/**
 * The least that anyone can do about an exception: the same bytes and headers for all.
 */
@Component
class LeastResolver implements HandlerExceptionResolver, Ordered {

	@Override
	public int getOrder() {
		return HIGHEST_PRECEDENCE;
	}

	@Override
	public @Nullable ModelAndView resolveException(HttpServletRequest request, HttpServletResponse response,
			@Nullable Object handler, Exception ex) {
		if (!(ex instanceof LeastException)) {
			return null;
		}
		try {
			LeastAnswer.NOT_FOUND.write(response);
		}
		catch (IOException failure) {
			throw new UncheckedIOException(failure);
		}
		return new ModelAndView();
	}

	static final class LeastException extends RuntimeException {

		LeastException() {
			super(null, null, false, false);
		}

	}

}
