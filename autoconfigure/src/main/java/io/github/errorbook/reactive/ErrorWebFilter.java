package io.github.errorbook.reactive;

import org.springframework.core.Ordered;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * The door for statuses without a body, whoever sets them: a handler, a filter, Spring or
 * Spring Security. It is outside of all of them.
 */
final class ErrorWebFilter implements WebFilter, Ordered {

	private static final int ORDER = Ordered.HIGHEST_PRECEDENCE + 10;

	private final ReactiveErrorDoor door;

	ErrorWebFilter(ReactiveErrorDoor door) {
		this.door = door;
	}

	@Override
	public int getOrder() {
		return ORDER;
	}

	@Override
	public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
		if (!this.door.isResponsibleFor(exchange)) {
			return chain.filter(exchange);
		}
		FilledResponse response = new FilledResponse(exchange, this.door);
		return ThrownErrors.handedOn(chain.filter(new FilledExchange(exchange, response)))
			.then(Mono.defer(response::fill));
	}

}
