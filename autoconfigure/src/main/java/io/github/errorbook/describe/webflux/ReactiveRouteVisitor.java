package io.github.errorbook.describe.webflux;

import java.util.Map;
import java.util.function.Function;

import org.springframework.core.io.Resource;
import org.springframework.web.reactive.function.server.HandlerFunction;
import org.springframework.web.reactive.function.server.RequestPredicate;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import reactor.core.publisher.Mono;

import io.github.errorbook.describe.web.RouteCollector;
import io.github.errorbook.describe.web.RoutePredicate;

/**
 * Shows the routes of a router function of Spring WebFlux to a collector.
 *
 * @param routes collects them
 */
record ReactiveRouteVisitor(RouteCollector routes) implements RouterFunctions.Visitor {

	@Override
	public void startNested(RequestPredicate predicate) {
		this.routes.begin(current(predicate));
	}

	@Override
	public void endNested(RequestPredicate predicate) {
		this.routes.end();
	}

	@Override
	public void route(RequestPredicate predicate, HandlerFunction<?> handler) {
		this.routes.add(current(predicate));
	}

	private RoutePredicate current(RequestPredicate predicate) {
		ReactiveRoutePredicate current = new ReactiveRoutePredicate(this.routes.outer());
		predicate.accept(current);
		return current;
	}

	@Override
	public void resources(Function<ServerRequest, Mono<Resource>> lookup) {
	}

	@Override
	public void attributes(Map<String, Object> attributes) {
	}

	@Override
	public void unknown(RouterFunction<?> routes) {
	}

}
