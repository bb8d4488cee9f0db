package io.github.errorbook.describe.mvc;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

import org.springframework.core.io.Resource;
import org.springframework.http.HttpMethod;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.RequestPredicate;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;

import io.github.errorbook.describe.ApiOperation;

/**
 * Collects the routes of a router function. Those with alternatives or without a path are
 * left out.
 */
final class RouteVisitor implements RouterFunctions.Visitor {

	private final Deque<RoutePredicate> nested = new ArrayDeque<>();

	private final Consumer<ApiOperation> operations;

	RouteVisitor(Consumer<ApiOperation> operations) {
		this.operations = operations;
	}

	@Override
	public void startNested(RequestPredicate predicate) {
		this.nested.push(current(predicate));
	}

	@Override
	public void endNested(RequestPredicate predicate) {
		this.nested.pop();
	}

	@Override
	public void route(RequestPredicate predicate, HandlerFunction<?> handler) {
		RoutePredicate route = current(predicate);
		if (route.isExact()) {
			Set<HttpMethod> methods = route.methods();
			if (methods.isEmpty()) {
				this.operations.accept(new ApiOperation("*", route.path(), null));
			}
			methods.forEach((method) -> this.operations.accept(new ApiOperation(method.name(), route.path(), null)));
		}
	}

	private RoutePredicate current(RequestPredicate predicate) {
		RoutePredicate current = new RoutePredicate(this.nested.peek());
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
