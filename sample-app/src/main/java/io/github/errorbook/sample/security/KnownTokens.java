package io.github.errorbook.sample.security;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.oauth2.core.DefaultOAuth2AuthenticatedPrincipal;
import org.springframework.security.oauth2.core.OAuth2AuthenticatedPrincipal;
import org.springframework.security.oauth2.server.resource.introspection.BadOpaqueTokenException;
import org.springframework.security.oauth2.server.resource.introspection.OpaqueTokenIntrospector;

/**
 * Knows two tokens, {@code reader} and {@code admin}. A demonstration, and no substitute
 * for an authorization server.
 */
class KnownTokens implements OpaqueTokenIntrospector {

	private static final Set<String> KNOWN = Set.of("reader", "admin");

	@Override
	public OAuth2AuthenticatedPrincipal introspect(String token) {
		if (!KNOWN.contains(token)) {
			throw new BadOpaqueTokenException("The token is unknown");
		}
		return new DefaultOAuth2AuthenticatedPrincipal(token, Map.of("sub", token),
				AuthorityUtils.createAuthorityList("ROLE_" + token.toUpperCase(Locale.ROOT)));
	}

}
