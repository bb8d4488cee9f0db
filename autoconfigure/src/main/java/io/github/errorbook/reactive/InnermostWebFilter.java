package io.github.errorbook.reactive;

import org.springframework.core.Ordered;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Answers exceptions of handlers behind the filters of Spring, which would only make them
 * dearer: Reactor tells an exception of each filter that it passes.
 * <p>
 * Hands on errors of the virtual machine from the thread on which handlers run. A filter,
 * such as one of Spring Security that asks for the session, may have left the thread of
 * the server, and nobody would be told of what is thrown on another: the client would
 * wait.
 */
final class InnermostWebFilter implements WebFilter, Ordered {

	private final ReactiveErrorDoor door;

	private final FilterPlaces places;

	InnermostWebFilter(ReactiveErrorDoor door, ApplicationHandlers handlers) {
		this.door = door;
		this.places = new FilterPlaces(this, handlers);
	}

	@Override
	public int getOrder() {
		return Ordered.LOWEST_PRECEDENCE;
	}

	@Override
	public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
		if (!this.door.isResponsibleFor(exchange)) {
			return chain.filter(exchange);
		}
		FilterPlace place = this.places.before(chain);
		Mono<Void> handled = ThrownErrors.handedOn(place.next(exchange));
		return place.isOutermost() ? handled.onErrorResume((ex) -> answer(ex, exchange)) : handled;
	}

	private Mono<Void> answer(Throwable thrown, ServerWebExchange exchange) {
		return ApplicationHandlers.isForSecurity(thrown) ? Mono.error(thrown) : this.door.answer(thrown, exchange);
	}

	/* Spring asks at each request. */
	@Override
	public String toString() {
		return "Errorbook, innermost";
	}

}
