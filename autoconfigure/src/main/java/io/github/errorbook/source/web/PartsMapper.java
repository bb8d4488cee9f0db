package io.github.errorbook.source.web;

import java.util.Locale;
import java.util.stream.Stream;

import jakarta.servlet.ServletException;
import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

import io.github.errorbook.catalog.StandardErrorCode;
import io.github.errorbook.resolve.ErrorMapping;
import io.github.errorbook.resolve.FrameworkErrorMapper;

/**
 * Parts that are asked of a request that has none. Functional endpoints ask the
 * container, which refuses in its own words.
 */
final class PartsMapper implements FrameworkErrorMapper<ServletException> {

	@Override
	public @Nullable ErrorMapping map(ServletException thrown) {
		boolean parts = !isMultipart() && Stream.of(thrown.getStackTrace())
			.anyMatch((frame) -> frame.getMethodName().equals("getParts") || frame.getMethodName().equals("getPart"));
		return parts ? ErrorMapping.code(StandardErrorCode.INVALID_REQUEST) : null;
	}

	private static boolean isMultipart() {
		String type = (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes)
				? attributes.getRequest().getContentType() : "multipart/";
		return type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/");
	}

}
