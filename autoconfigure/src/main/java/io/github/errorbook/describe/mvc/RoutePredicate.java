package io.github.errorbook.describe.mvc;

import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.web.servlet.function.RequestPredicate;
import org.springframework.web.servlet.function.RequestPredicates;

/**
 * The method and path that a predicate asks for, added to those of the predicate around
 * it. Everything else that it asks for is left aside.
 */
final class RoutePredicate implements RequestPredicates.Visitor {

	private Set<HttpMethod> methods;

	private String path;

	private boolean exact;

	private boolean negated;

	RoutePredicate(@Nullable RoutePredicate outer) {
		this.methods = (outer != null) ? outer.methods : Set.of();
		this.path = (outer != null) ? outer.path : "";
		this.exact = outer == null || outer.exact;
	}

	Set<HttpMethod> methods() {
		return this.methods;
	}

	String path() {
		return this.path;
	}

	/**
	 * Return whether there is one path, and no alternative to it.
	 * @return {@code true} if the predicate is understood
	 */
	boolean isExact() {
		return this.exact && !this.path.isEmpty();
	}

	@Override
	public void method(Set<HttpMethod> methods) {
		if (!this.negated) {
			this.methods = methods;
		}
	}

	@Override
	public void path(String pattern) {
		if (!this.negated) {
			this.path += pattern;
		}
	}

	@Override
	@Deprecated
	@SuppressWarnings("removal")
	public void pathExtension(String extension) {
	}

	@Override
	public void header(String name, String value) {
	}

	@Override
	public void param(String name, String value) {
	}

	@Override
	public void version(String version) {
	}

	@Override
	public void startAnd() {
	}

	@Override
	public void and() {
	}

	@Override
	public void endAnd() {
	}

	@Override
	public void startOr() {
		this.exact = false;
	}

	@Override
	public void or() {
	}

	@Override
	public void endOr() {
	}

	@Override
	public void startNegate() {
		this.negated = true;
	}

	@Override
	public void endNegate() {
		this.negated = false;
	}

	@Override
	public void unknown(RequestPredicate predicate) {
	}

}
