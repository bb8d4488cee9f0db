package io.github.errorbook.reference;

import java.nio.charset.StandardCharsets;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.web.HttpRequestHandler;
import org.springframework.web.servlet.handler.AbstractHandlerMapping;
import org.springframework.web.util.UriUtils;

/**
 * Leads requests to the pages that exist, before any pattern of the application can take
 * them, and none else.
 */
final class ReferenceHandlerMapping extends AbstractHandlerMapping {

	private static final int BEFORE_APPLICATION = -10;

	private final String path;

	private final ServedReference reference;

	private final Languages languages;

	ReferenceHandlerMapping(String path, ServedReference reference, Languages languages) {
		this.path = path;
		this.reference = reference;
		this.languages = languages;
		setOrder(BEFORE_APPLICATION);
	}

	@Override
	protected @Nullable Object getHandlerInternal(HttpServletRequest request) {
		String lookupPath = initLookupPath(request);
		if (!lookupPath.startsWith(this.path)) {
			return null;
		}
		String file = UriUtils.decode(lookupPath.substring(this.path.length()), StandardCharsets.UTF_8);
		if (!this.reference.contains(file)) {
			return null;
		}
		return (HttpRequestHandler) (ignored, response) -> {
			Document document = this.reference.get(file,
					this.languages.choose(request.getParameter("lang"), request.getHeader("Accept-Language")));
			response.setContentType(document.contentType());
			response.setContentLength(document.content().length);
			response.getOutputStream().write(document.content());
		};
	}

}
