package io.github.errorbook.source.web;

import java.util.Locale;
import java.util.stream.Stream;

import jakarta.servlet.ServletException;
import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

import io.github.errorbook.catalog.StandardErrorCode;
import io.github.errorbook.guard.ExceptionFacts;
import io.github.errorbook.resolve.ErrorMapping;
import io.github.errorbook.resolve.FrameworkErrorMapper;

/**
 * Parts that are asked of a request that has none. Functional endpoints ask the
 * container, which refuses in its own words.
 */
final class PartsMapper implements FrameworkErrorMapper<ServletException> {

	@Override
	public @Nullable ErrorMapping map(ServletException thrown) {
		boolean parts = !isOfType("multipart/") && Stream.of(ExceptionFacts.framesOf(thrown))
			.anyMatch((frame) -> frame.getMethodName().equals("getParts") || frame.getMethodName().equals("getPart"));
		return parts ? ErrorMapping.code(StandardErrorCode.INVALID_REQUEST) : null;
	}

	/**
	 * Return whether the body of the current request is of a media type.
	 * @param expected how the media type begins
	 * @return {@code true} if it is, or no request is known
	 */
	static boolean isOfType(String expected) {
		String type = (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes)
				? attributes.getRequest().getContentType() : expected;
		return type != null && type.toLowerCase(Locale.ROOT).startsWith(expected);
	}

}
