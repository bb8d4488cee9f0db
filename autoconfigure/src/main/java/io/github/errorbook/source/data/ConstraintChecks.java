package io.github.errorbook.source.data;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName.Form;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.context.properties.source.IterableConfigurationPropertySource;
import org.springframework.boot.origin.Origin;
import org.springframework.core.env.Environment;

import io.github.errorbook.catalog.ErrorCatalog;
import io.github.errorbook.settings.fault.CatalogFault;
import io.github.errorbook.settings.fault.InvalidCatalogException;
import io.github.errorbook.source.data.DataProperties.ConstraintProperties;

/**
 * Checks what the application says of its constraints, all of it at once.
 */
final class ConstraintChecks {

	private static final ConfigurationPropertyName PREFIX = ConfigurationPropertyName.of("errorbook.data.constraints");

	private final ErrorCatalog catalog;

	private final Environment environment;

	private final List<CatalogFault> faults = new ArrayList<>();

	ConstraintChecks(ErrorCatalog catalog, Environment environment) {
		this.catalog = catalog;
		this.environment = environment;
	}

	/**
	 * End the start of the service if anything is wrong.
	 * @param properties what the application says
	 * @throws InvalidCatalogException if there is a fault
	 */
	void check(DataProperties properties) {
		Map<String, String> names = new HashMap<>();
		new TreeMap<>(properties.constraints()).forEach((name, rule) -> {
			checkName(name, names.putIfAbsent(ConstraintName.normalize(name), name));
			checkRule(name, rule);
		});
		if (!this.faults.isEmpty()) {
			throw new InvalidCatalogException(this.faults);
		}
	}

	private void checkName(String name, @Nullable String same) {
		if (same != null) {
			add(PREFIX + "." + name, null, origin(name), "It is the same constraint as '" + same + "'.",
					"Remove one of the two entries.");
		}
	}

	private void checkRule(String name, ConstraintProperties rule) {
		String code = rule.code();
		if (code == null && rule.field() == null) {
			add(PREFIX + "." + name, null, origin(name), "The entry gives neither a code nor a field.",
					"Give one of them, or remove the entry.");
		}
		else if (code != null && this.catalog.find(code) == null) {
			add(PREFIX + "." + name + ".code", code, origin(name), "The catalog has no code '" + code + "'.",
					"Name a code of the catalog, or declare this one under errorbook.codes.");
		}
	}

	private void add(String property, @Nullable String value, @Nullable Origin origin, String reason, String cure) {
		this.faults.add(new CatalogFault(property, value, origin, reason, cure));
	}

	private @Nullable Origin origin(String name) {
		return StreamSupport.stream(ConfigurationPropertySources.get(this.environment).spliterator(), false)
			.flatMap((source) -> properties(source, name))
			.map(ConfigurationProperty::getOrigin)
			.filter(Objects::nonNull)
			.findFirst()
			.orElse(null);
	}

	private static Stream<ConfigurationProperty> properties(ConfigurationPropertySource source, String name) {
		return (source instanceof IterableConfigurationPropertySource iterable) ? iterable.stream()
			.filter((property) -> PREFIX.isAncestorOf(property)
					&& property.getElement(PREFIX.getNumberOfElements(), Form.ORIGINAL).equals(name))
			.map(source::getConfigurationProperty)
			.filter(Objects::nonNull) : Stream.empty();
	}

}
