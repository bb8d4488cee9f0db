package io.github.errorbook.settings.catalog;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;

import io.github.errorbook.catalog.CodeStyle;
import io.github.errorbook.catalog.ErrorDefinition;
import io.github.errorbook.catalog.StandardErrorCode;
import io.github.errorbook.settings.fault.CatalogFaults;
import io.github.errorbook.settings.fault.CatalogSetting;

/**
 * Finds codes that clients could not distinguish, built-in ones included.
 */
final class ValueClashes {

	private final CatalogFaults faults;

	private final Map<String, ErrorDefinition> seen = new HashMap<>();

	ValueClashes(CatalogFaults faults) {
		this.faults = faults;
	}

	/**
	 * Check all values.
	 * @param own the codes that the application names
	 * @param style the style of codes without a value, or {@code null} for their names
	 */
	void check(Collection<ErrorDefinition> own, @Nullable CodeStyle style) {
		Map<String, ErrorDefinition> all = new LinkedHashMap<>();
		for (StandardErrorCode standard : StandardErrorCode.values()) {
			all.put(standard.name(), standard.definition());
		}
		for (ErrorDefinition definition : own) {
			all.put(definition.code(), definition);
		}
		for (ErrorDefinition definition : all.values()) {
			check((style != null) ? definition.withStyle(style) : definition);
		}
	}

	private void check(ErrorDefinition definition) {
		ErrorDefinition other = this.seen.putIfAbsent(definition.value().toLowerCase(Locale.ROOT), definition);
		if (other != null && !other.code().equalsIgnoreCase(definition.code())) {
			reject(definition, other);
		}
	}

	private void reject(ErrorDefinition definition, ErrorDefinition other) {
		boolean otherIsNamed = isNamed(other) && !isNamed(definition);
		ErrorDefinition named = otherIsNamed ? other : definition;
		ErrorDefinition rest = otherIsNamed ? definition : other;
		String reason = "Clients see '%s' for the code %s too, and could not tell the two apart."
			.formatted(rest.value(), rest.code());
		if (isNamed(named)) {
			this.faults.reject(name(named), reason, "Give each code a value of its own.");
		}
		else {
			this.faults.rejectCode(named.code(), reason, "Give one of the codes a value, or rename it.");
		}
	}

	private boolean isNamed(ErrorDefinition definition) {
		return this.faults.find(name(definition)) != null;
	}

	private static ConfigurationPropertyName name(ErrorDefinition definition) {
		return CatalogSetting.entry(definition.code()).append("value");
	}

}
