package io.github.errorbook.reactive;

import org.springframework.core.Ordered;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * The door for statuses without a body, whoever sets them: a handler, a filter, Spring or
 * Spring Security. It is outside of all of them. Exceptions are answered here too, unless
 * someone of the application is to be asked further outside.
 */
final class ErrorWebFilter implements WebFilter, Ordered {

	private static final int ORDER = Ordered.HIGHEST_PRECEDENCE + 10;

	private final ReactiveErrorDoor door;

	private final FilterPlaces places;

	ErrorWebFilter(ReactiveErrorDoor door, ApplicationHandlers handlers) {
		this.door = door;
		this.places = new FilterPlaces(this, handlers);
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
		FilterPlace place = this.places.before(chain);
		FilledResponse response = new FilledResponse(exchange, this.door);
		FilledExchange filled = new FilledExchange(exchange, response);
		Mono<Void> handled = ThrownErrors.handedOn(place.next(filled));
		return (place.isOutermost() ? handled.onErrorResume((ex) -> this.door.answer(ex, filled)) : handled)
			.then(Mono.defer(response::fill));
	}

	/* Spring asks at each request. */
	@Override
	public String toString() {
		return "Errorbook";
	}

}
