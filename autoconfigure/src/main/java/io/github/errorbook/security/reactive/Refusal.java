package io.github.errorbook.security.reactive;

import java.util.function.IntFunction;

import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.server.ServerWebExchange;

import io.github.errorbook.guard.Causes;
import io.github.errorbook.handle.RequestFacts;

/**
 * The exception by which a request was refused, kept until it is known how Spring
 * Security has answered it.
 *
 * @param thrown the exception
 */
record Refusal(RuntimeException thrown) implements IntFunction<@Nullable Throwable> {

	/**
	 * Keep the exception that Spring Security is about to answer. What it puts in place
	 * of the denial, where nobody said who the caller is, is the same as in a servlet
	 * application.
	 * @param thrown the exception
	 * @param exchange the request and its response
	 */
	static void keep(RuntimeException thrown, ServerWebExchange exchange) {
		RuntimeException kept = (Causes.of(thrown) instanceof InsufficientAuthenticationException challenge) ? challenge
				: thrown;
		exchange.getAttributes().put(RequestFacts.ANSWERED_ATTRIBUTE, new Refusal(kept));
	}

	static void forget(ServerWebExchange exchange) {
		exchange.getAttributes().remove(RequestFacts.ANSWERED_ATTRIBUTE);
	}

	@Override
	public @Nullable Throwable apply(int status) {
		return (status == ((this.thrown instanceof AuthenticationException) ? 401 : 403)) ? this.thrown : null;
	}

}
