package io.github.errorbook.describe.security;

import org.springframework.security.core.Authentication;

/**
 * What Spring Security's filters make of requests, asked without one. A rule that cannot
 * be asked so may fail.
 *
 * @since 0.1.0
 */
public interface FilterChains {

	/**
	 * Return whether a request is refused by the rules for its path and method.
	 * @param path the path within the application
	 * @param method the HTTP method
	 * @param caller who sends it
	 * @return {@code true} if it is refused
	 */
	boolean refuse(String path, String method, Authentication caller);

	/**
	 * Return whether a request must have a token that shows that it is not forged.
	 * @param path the path within the application
	 * @param method the HTTP method
	 * @return {@code true} if it must
	 */
	boolean askForToken(String path, String method);

}
