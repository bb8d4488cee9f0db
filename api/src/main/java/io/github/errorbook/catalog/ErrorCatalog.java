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

	private ErrorCatalog(Collection<ErrorDefinition> own) {
		Map<String, ErrorDefinition> all = new LinkedHashMap<>();
		for (ErrorDefinition definition : own) {
			all.put(definition.code(), definition);
		}
		this.byStatus = uniqueByStatus(all.values());
		for (StandardErrorCode standard : StandardErrorCode.values()) {
			all.putIfAbsent(standard.name(), standard.definition());
		}
		this.definitions = Collections.unmodifiableMap(all);
	}

	/**
	 * Create a catalog.
	 * @param own the application's codes; one with the name of a standard code replaces
	 * it
	 * @return the catalog
	 */
	public static ErrorCatalog of(Collection<ErrorDefinition> own) {
		return new ErrorCatalog(own);
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
	 * Return all definitions.
	 * @return the definitions, the application's own first
	 */
	public Collection<ErrorDefinition> definitions() {
		return this.definitions.values();
	}

}
