package io.github.errorbook.describe.mvc;

import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.function.RequestPredicate;
import org.springframework.web.servlet.function.RequestPredicates;

import io.github.errorbook.describe.web.RoutePredicate;

/**
 * Reads a predicate of Spring MVC.
 */
final class ServletRoutePredicate extends RoutePredicate implements RequestPredicates.Visitor {

	ServletRoutePredicate(@Nullable RoutePredicate outer) {
		super(outer);
	}

	@Override
	@Deprecated
	@SuppressWarnings("removal")
	public void pathExtension(String extension) {
	}

	@Override
	public void param(String name, String value) {
	}

	@Override
	public void unknown(RequestPredicate predicate) {
	}

}
