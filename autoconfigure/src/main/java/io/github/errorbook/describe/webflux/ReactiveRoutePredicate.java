package io.github.errorbook.describe.webflux;

import org.jspecify.annotations.Nullable;
import org.springframework.web.reactive.function.server.RequestPredicate;
import org.springframework.web.reactive.function.server.RequestPredicates;

import io.github.errorbook.describe.web.RoutePredicate;

/**
 * Reads a predicate of Spring WebFlux.
 */
final class ReactiveRoutePredicate extends RoutePredicate implements RequestPredicates.Visitor {

	ReactiveRoutePredicate(@Nullable RoutePredicate outer) {
		super(outer);
	}

	@Override
	@Deprecated
	@SuppressWarnings("removal")
	public void pathExtension(String extension) {
	}

	@Override
	public void queryParam(String name, String value) {
	}

	@Override
	public void unknown(RequestPredicate predicate) {
	}

}
