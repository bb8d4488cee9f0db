package io.github.errorbook.reactive;

import org.jspecify.annotations.Nullable;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilterChain;
import org.springframework.web.server.WebHandler;
import reactor.core.publisher.Mono;

/**
 * Where a filter of ours stands among the others.
 *
 * @param rest the filters behind it
 * @param handler the handler, if no filter but ours is before it, or {@code null}
 * @param isOutermost whether exceptions can be answered here, as nobody of the
 * application is further outside who would see them
 */
record FilterPlace(WebFilterChain rest, @Nullable WebHandler handler, boolean isOutermost) {

	/**
	 * Hand on a request.
	 * @param exchange the request and its response
	 * @return what the others make of it
	 */
	Mono<Void> next(ServerWebExchange exchange) {
		return (this.handler != null) ? this.handler.handle(exchange) : this.rest.filter(exchange);
	}

}
