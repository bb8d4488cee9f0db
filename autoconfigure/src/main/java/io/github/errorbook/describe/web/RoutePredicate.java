package io.github.errorbook.describe.web;

import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;

/**
 * The method and path that a predicate asks for, added to those of the predicate around
 * it. Everything else that it asks for is left aside. The methods are those by which
 * predicates of Spring MVC and of Spring WebFlux show themselves.
 *
 * @since 0.1.0
 */
public abstract class RoutePredicate {

	private Set<HttpMethod> methods;

	private String path;

	private boolean exact;

	private boolean negated;

	/**
	 * Create a predicate that asks for nothing yet.
	 * @param outer the predicate around it, or {@code null} if there is none
	 */
	protected RoutePredicate(@Nullable RoutePredicate outer) {
		this.methods = (outer != null) ? outer.methods : Set.of();
		this.path = (outer != null) ? outer.path : "";
		this.exact = outer == null || outer.exact;
	}

	final Set<HttpMethod> methods() {
		return this.methods;
	}

	final String path() {
		return this.path;
	}

	/**
	 * Return whether there is one path, and no alternative to it.
	 * @return {@code true} if the predicate is understood
	 */
	final boolean isExact() {
		return this.exact && !this.path.isEmpty();
	}

	public final void method(Set<HttpMethod> methods) {
		if (!this.negated) {
			this.methods = methods;
		}
	}

	public final void path(String pattern) {
		if (!this.negated) {
			this.path += pattern;
		}
	}

	public final void header(String name, String value) {
	}

	public final void version(String version) {
	}

	public final void startAnd() {
	}

	public final void and() {
	}

	public final void endAnd() {
	}

	public final void startOr() {
		this.exact = false;
	}

	public final void or() {
	}

	public final void endOr() {
	}

	public final void startNegate() {
		this.negated = true;
	}

	public final void endNegate() {
		this.negated = false;
	}

}
