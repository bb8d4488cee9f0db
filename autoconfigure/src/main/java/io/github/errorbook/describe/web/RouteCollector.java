package io.github.errorbook.describe.web;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;

import io.github.errorbook.describe.ApiOperation;

/**
 * Collects the routes of router functions. Those with alternatives or without a path are
 * left out.
 *
 * @since 0.1.0
 */
public final class RouteCollector {

	private final Deque<RoutePredicate> nested = new ArrayDeque<>();

	private final List<ApiOperation> operations = new ArrayList<>();

	/**
	 * Return what has been collected.
	 * @return the operations
	 */
	public List<ApiOperation> operations() {
		return List.copyOf(this.operations);
	}

	/**
	 * Return the predicate around the next one.
	 * @return the predicate, or {@code null} if there is none
	 */
	public @Nullable RoutePredicate outer() {
		return this.nested.peek();
	}

	/**
	 * Begin with routes that are nested.
	 * @param predicate the predicate around them
	 */
	public void begin(RoutePredicate predicate) {
		this.nested.push(predicate);
	}

	/**
	 * End the routes that were begun last.
	 */
	public void end() {
		this.nested.pop();
	}

	/**
	 * Add a route.
	 * @param route its predicate
	 */
	public void add(RoutePredicate route) {
		if (route.isExact()) {
			Set<HttpMethod> methods = route.methods();
			if (methods.isEmpty()) {
				this.operations.add(new ApiOperation("*", route.path(), null));
			}
			methods.forEach((method) -> this.operations.add(new ApiOperation(method.name(), route.path(), null)));
		}
	}

}
