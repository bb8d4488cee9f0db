package io.github.errorbook.describe.mvc;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import org.springframework.core.io.Resource;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.RequestPredicate;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;

import io.github.errorbook.describe.web.RouteCollector;
import io.github.errorbook.describe.web.RoutePredicate;

/**
 * Shows the routes of a router function of Spring MVC to a collector.
 *
 * @param routes collects them
 */
record RouteVisitor(RouteCollector routes) implements RouterFunctions.Visitor {

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
		ServletRoutePredicate current = new ServletRoutePredicate(this.routes.outer());
		predicate.accept(current);
		return current;
	}

	@Override
	public void resources(Function<ServerRequest, Optional<Resource>> lookup) {
	}

	@Override
	public void attributes(Map<String, Object> attributes) {
	}

	@Override
	public void unknown(RouterFunction<?> routes) {
	}

}
