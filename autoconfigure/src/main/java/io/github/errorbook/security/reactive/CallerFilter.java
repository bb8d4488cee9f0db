package io.github.errorbook.security.reactive;

import java.security.Principal;

import org.springframework.security.authentication.AuthenticationTrustResolver;
import org.springframework.security.authentication.AuthenticationTrustResolverImpl;
import org.springframework.security.core.Authentication;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

import io.github.errorbook.handle.RequestFacts;

/**
 * Leaves word of the caller for those outside of Spring Security's filters, to whom its
 * context is not known. Nothing is loaded for it: that happens when the name is asked
 * for.
 */
final class CallerFilter implements WebFilter {

	private static final AuthenticationTrustResolver trust = new AuthenticationTrustResolverImpl();

	@Override
	public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
		return Mono.deferContextual((context) -> {
			Mono<Principal> caller = exchange.getPrincipal().filter(CallerFilter::isKnown);
			exchange.getAttributes().put(RequestFacts.PRINCIPAL_ATTRIBUTE, caller.contextWrite(context));
			return chain.filter(exchange);
		});
	}

	private static boolean isKnown(Principal caller) {
		return !(caller instanceof Authentication authentication)
				|| (authentication.isAuthenticated() && !trust.isAnonymous(authentication));
	}

}
