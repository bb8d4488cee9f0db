package io.github.errorbook.sample.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;

/**
 * Names both mechanisms, and says of a token that it is invalid but not why. The body is
 * Errorbook's.
 */
class Challenges implements AuthenticationEntryPoint {

	@Override
	public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException ex) {
		boolean invalid = ex instanceof OAuth2AuthenticationException;
		response.addHeader("WWW-Authenticate",
				"Bearer realm=\"wallet\"" + (invalid ? ", error=\"invalid_token\"" : ""));
		response.addHeader("WWW-Authenticate", "Basic realm=\"wallet\"");
		response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
	}

}
