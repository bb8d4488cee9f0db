package io.github.errorbook.security.reactive;

import java.util.function.IntFunction;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.server.authorization.ServerAccessDeniedHandler;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

import io.github.errorbook.handle.RequestFacts;

/**
 * Refuses access by a status without a body, where Spring Security would write the
 * message of the exception, and leaves word of the exception for whoever writes the body.
 */
final class RefusalHandler implements ServerAccessDeniedHandler {

	@Override
	public Mono<Void> handle(ServerWebExchange exchange, AccessDeniedException denied) {
		return Mono.defer(() -> {
			IntFunction<@Nullable Throwable> answered = (status) -> (status == 403) ? denied : null;
			exchange.getAttributes().put(RequestFacts.ANSWERED_ATTRIBUTE, answered);
			exchange.getResponse().setStatusCode(HttpStatus.FORBIDDEN);
			return exchange.getResponse().setComplete();
		});
	}

}
