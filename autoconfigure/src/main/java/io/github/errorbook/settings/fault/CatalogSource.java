package io.github.errorbook.settings.fault;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.IterableConfigurationPropertySource;

/**
 * The part of a property source that belongs to the catalog, in names that bind as they
 * were meant.
 *
 * @since 0.1.0
 */
public final class CatalogSource implements IterableConfigurationPropertySource {

	private final Map<ConfigurationPropertyName, CatalogSetting> settings = new LinkedHashMap<>();

	/**
	 * Add a property. Of two with the same name the first counts.
	 * @param setting the property
	 */
	public void add(CatalogSetting setting) {
		this.settings.putIfAbsent(setting.name(), setting);
	}

	/**
	 * Return the properties.
	 * @return the properties, in the order in which they were added
	 */
	public Collection<CatalogSetting> settings() {
		return this.settings.values();
	}

	@Override
	public Stream<ConfigurationPropertyName> stream() {
		return this.settings.keySet().stream();
	}

	@Override
	public @Nullable ConfigurationProperty getConfigurationProperty(@Nullable ConfigurationPropertyName name) {
		CatalogSetting setting = (name != null) ? this.settings.get(name) : null;
		return (setting != null) ? new ConfigurationProperty(setting.name(), setting.value(), setting.origin()) : null;
	}

}
