package io.github.errorbook.security.reactive;

import java.util.List;
import java.util.Set;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.web.server.DelegatingServerAuthenticationEntryPoint;
import org.springframework.security.web.server.DelegatingServerAuthenticationEntryPoint.DelegateEntry;
import org.springframework.security.web.server.ServerAuthenticationEntryPoint;
import org.springframework.security.web.server.authentication.HttpStatusServerEntryPoint;
import org.springframework.security.web.server.authentication.RedirectServerAuthenticationEntryPoint;
import org.springframework.security.web.server.util.matcher.AndServerWebExchangeMatcher;
import org.springframework.security.web.server.util.matcher.MediaTypeServerWebExchangeMatcher;
import org.springframework.security.web.server.util.matcher.NegatedServerWebExchangeMatcher;
import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatcher;

/**
 * Adds a plain 401 beside the login pages of Spring Security, for clients that want JSON
 * and that no other mechanism has claimed, in place of a redirect. Where the application
 * set the entry point of a chain itself, that stands.
 */
final class LoginPages {

	static final String ENTRY_POINT = "authenticationEntryPoint";

	private static final String LAST = "defaultEntryPoint";

	private LoginPages() {
	}

	/**
	 * Let a redirect be for pages.
	 * @param entryPoint the entry point of a chain
	 * @param securities what made the chains
	 * @return the entry point that does so, or the given one
	 */
	static ServerAuthenticationEntryPoint forPages(ServerAuthenticationEntryPoint entryPoint,
			List<ServerHttpSecurity> securities) {
		if (isSetByApplication(entryPoint, securities)) {
			return entryPoint;
		}
		if (entryPoint instanceof DelegatingServerAuthenticationEntryPoint several) {
			ServerAuthenticationEntryPoint last = SecurityFields.read(several, LAST,
					ServerAuthenticationEntryPoint.class);
			if (last != null) {
				several.setDefaultEntryPoint(forPages(last));
			}
		}
		return forPages(entryPoint);
	}

	private static boolean isSetByApplication(ServerAuthenticationEntryPoint entryPoint,
			List<ServerHttpSecurity> securities) {
		return securities.stream()
			.anyMatch((security) -> SecurityFields.read(security, ENTRY_POINT,
					ServerAuthenticationEntryPoint.class) == entryPoint);
	}

	private static ServerAuthenticationEntryPoint forPages(ServerAuthenticationEntryPoint entryPoint) {
		if (!(entryPoint instanceof RedirectServerAuthenticationEntryPoint)) {
			return entryPoint;
		}
		DelegatingServerAuthenticationEntryPoint result = new DelegatingServerAuthenticationEntryPoint(
				new DelegateEntry(json(), new HttpStatusServerEntryPoint(HttpStatus.UNAUTHORIZED)));
		result.setDefaultEntryPoint(entryPoint);
		return result;
	}

	private static ServerWebExchangeMatcher json() {
		return new AndServerWebExchangeMatcher(accepting(MediaType.APPLICATION_JSON),
				new NegatedServerWebExchangeMatcher(accepting(MediaType.TEXT_HTML)));
	}

	private static ServerWebExchangeMatcher accepting(MediaType type) {
		MediaTypeServerWebExchangeMatcher matcher = new MediaTypeServerWebExchangeMatcher(type);
		matcher.setIgnoredMediaTypes(Set.of(MediaType.ALL));
		return matcher;
	}

}
