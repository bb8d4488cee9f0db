package io.github.errorbook.catalog;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * All codes of a service: its own first, in the order in which they were declared, then
 * the {@linkplain StandardErrorCode standard ones} that it did not override. Immutable
 * and safe for use by several threads.
 *
 * @since 0.1.0
 */
public final class ErrorCatalog {

	private final Map<String, ErrorDefinition> definitions;

	private final Map<Integer, ErrorDefinition> byStatus;

	private final Set<String> own = new HashSet<>();

	private final Map<String, ErrorDefinition> byValue = new HashMap<>();

	private ErrorCatalog(Collection<ErrorDefinition> own, @Nullable CodeStyle style) {
		Map<String, ErrorDefinition> all = new LinkedHashMap<>();
		for (ErrorDefinition definition : own) {
			all.put(definition.code(), (style != null) ? definition.withStyle(style) : definition);
			this.own.add(definition.code());
		}
		this.byStatus = uniqueByStatus(all.values());
		for (StandardErrorCode standard : StandardErrorCode.values()) {
			ErrorDefinition definition = standard.definition();
			all.putIfAbsent(standard.name(), (style != null) ? definition.withStyle(style) : definition);
		}
		this.definitions = Collections.unmodifiableMap(all);
		for (ErrorDefinition definition : all.values()) {
			addByValue(definition);
		}
	}

	private void addByValue(ErrorDefinition definition) {
		ErrorDefinition other = this.byValue.putIfAbsent(definition.value(), definition);
		if (other != null) {
			throw new IllegalArgumentException("the codes %s and %s have the same value '%s'".formatted(other.code(),
					definition.code(), definition.value()));
		}
	}

	/**
	 * Create a catalog.
	 * @param own the application's codes; one with the name of a standard code replaces
	 * it
	 * @return the catalog
	 * @throws IllegalArgumentException if two codes have the same value
	 */
	public static ErrorCatalog of(Collection<ErrorDefinition> own) {
		return new ErrorCatalog(own, null);
	}

	/**
	 * Create a catalog whose codes clients see in another spelling.
	 * @param own the application's codes; one with the name of a standard code replaces
	 * it
	 * @param style the spelling of codes that have no value of their own
	 * @return the catalog
	 * @throws IllegalArgumentException if two codes have the same value
	 */
	public static ErrorCatalog of(Collection<ErrorDefinition> own, CodeStyle style) {
		return new ErrorCatalog(own, style);
	}

	private static Map<Integer, ErrorDefinition> uniqueByStatus(Collection<ErrorDefinition> own) {
		Map<Integer, ErrorDefinition> unique = new HashMap<>();
		Set<Integer> taken = new HashSet<>();
		for (ErrorDefinition definition : own) {
			if (taken.add(definition.status())) {
				unique.put(definition.status(), definition);
			}
			else {
				unique.remove(definition.status());
			}
		}
		return unique;
	}

	/**
	 * Find a code.
	 * @param code the code, in its exact spelling
	 * @return its definition, or {@code null} if the catalog does not have it
	 */
	public @Nullable ErrorDefinition find(String code) {
		return this.definitions.get(code);
	}

	/**
	 * Find a code by what clients see of it.
	 * @param value the value, in its exact spelling
	 * @return its definition, or {@code null} if no code has the value
	 * @see ErrorDefinition#value()
	 */
	public @Nullable ErrorDefinition findByValue(String value) {
		return this.byValue.get(value);
	}

	/**
	 * Find the code that an exception names: by its name, else by what clients see of it.
	 * @param code the name or the value, in its exact spelling
	 * @return its definition, or {@code null} if the catalog has neither
	 */
	public @Nullable ErrorDefinition findByNameOrValue(String code) {
		ErrorDefinition named = find(code);
		return (named != null) ? named : findByValue(code);
	}

	/**
	 * Return a standard code as this catalog defines it.
	 * @param code the code
	 * @return its definition
	 */
	public ErrorDefinition get(StandardErrorCode code) {
		return Objects.requireNonNull(this.definitions.get(code.name()));
	}

	/**
	 * Find the code for an error of which only the status is known: the standard code of
	 * the status, else the only code of the application with that status, else
	 * {@code INVALID_REQUEST} for the other 4xx and {@code INTERNAL_SERVER_ERROR} for the
	 * other 5xx. The definition found may have another status than the one given.
	 * @param status the HTTP status
	 * @return the definition, or {@code null} for a status below 400 that no single code
	 * of the application has
	 */
	public @Nullable ErrorDefinition findByStatus(int status) {
		StandardErrorCode standard = StandardErrorCode.forStatus(status);
		if (standard != null) {
			return get(standard);
		}
		ErrorDefinition unique = this.byStatus.get(status);
		if (unique != null || status < 400) {
			return unique;
		}
		return get((status < 500) ? StandardErrorCode.INVALID_REQUEST : StandardErrorCode.INTERNAL_SERVER_ERROR);
	}

	/**
	 * Return whether the application declares a code, or changes a standard one.
	 * @param code the code, in its exact spelling
	 * @return {@code false} for a standard code as it is, and for an unknown one
	 */
	public boolean isOwn(String code) {
		return this.own.contains(code);
	}

	/**
	 * Return all definitions.
	 * @return the definitions, the application's own first
	 */
	public Collection<ErrorDefinition> definitions() {
		return this.definitions.values();
	}

}
