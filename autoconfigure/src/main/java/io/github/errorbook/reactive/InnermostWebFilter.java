package io.github.errorbook.reactive;

import org.springframework.core.Ordered;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Hands on errors of the virtual machine from the thread on which handlers run. A filter,
 * such as one of Spring Security that asks for the session, may have left the thread of
 * the server, and nobody would be told of what is thrown on another: the client would
 * wait.
 */
final class InnermostWebFilter implements WebFilter, Ordered {

	private final ReactiveErrorDoor door;

	InnermostWebFilter(ReactiveErrorDoor door) {
		this.door = door;
	}

	@Override
	public int getOrder() {
		return Ordered.LOWEST_PRECEDENCE;
	}

	@Override
	public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
		Mono<Void> handled = chain.filter(exchange);
		return this.door.isResponsibleFor(exchange) ? ThrownErrors.handedOn(handled) : handled;
	}

}
