package io.github.errorbook.security.servlet;

import java.util.Set;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.MediaType;
import org.springframework.security.web.util.matcher.MediaTypeRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Matches requests of clients that ask for JSON and not for pages.
 */
final class JsonClientMatcher implements RequestMatcher {

	private final RequestMatcher json = accepting(MediaType.APPLICATION_JSON);

	private final RequestMatcher html = accepting(MediaType.TEXT_HTML);

	private static RequestMatcher accepting(MediaType type) {
		MediaTypeRequestMatcher matcher = new MediaTypeRequestMatcher(type);
		matcher.setIgnoredMediaTypes(Set.of(MediaType.ALL));
		return matcher;
	}

	@Override
	public boolean matches(HttpServletRequest request) {
		return this.json.matches(request) && !this.html.matches(request);
	}

}
