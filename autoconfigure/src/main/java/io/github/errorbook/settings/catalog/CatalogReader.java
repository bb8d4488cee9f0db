package io.github.errorbook.settings.catalog;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.PropertySourcesPlaceholdersResolver;
import org.springframework.boot.origin.PropertySourceOrigin;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.Environment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

import io.github.errorbook.settings.contribute.CatalogLayers;
import io.github.errorbook.settings.contribute.CatalogLayers.LayerProperty;
import io.github.errorbook.settings.fault.CatalogFaults;
import io.github.errorbook.settings.fault.CatalogSetting;
import io.github.errorbook.settings.fault.CatalogSource;
import io.github.errorbook.settings.fault.ListedSources;
import io.github.errorbook.settings.fault.PropertyNamePart;

/**
 * Reads the catalog from the environment. The properties are listed as they are written,
 * because the binder drops or merges keys without a word, and bound under names that mean
 * the same to it as to their author. A source that cannot list its names is not read.
 *
 * @see CodeKeys
 */
final class CatalogReader {

	private final Environment environment;

	private final CatalogFaults faults;

	private final CodeKeys keys;

	CatalogReader(Environment environment, CatalogFaults faults) {
		this.environment = environment;
		this.faults = faults;
		this.keys = new CodeKeys(faults);
	}

	/**
	 * Read the catalog.
	 * @param classes the classes of the application
	 * @param layers what fills the fields that the environment leaves open
	 * @return the catalog, without the properties that are at fault
	 */
	CatalogProperties read(ApplicationClasses classes, CatalogLayers layers) {
		Map<EnumerablePropertySource<?>, CatalogSource> sources = new LinkedHashMap<>();
		for (EnumerablePropertySource<?> source : ListedSources.of(this.environment)) {
			sources.put(source, readKeys(source));
		}
		List<CatalogSource> all = new ArrayList<>(sources.values());
		for (List<LayerProperty> layer : layers.all()) {
			all.add(readKeys(layer));
		}
		for (Map.Entry<EnumerablePropertySource<?>, CatalogSource> source : sources.entrySet()) {
			if (source.getKey() instanceof SystemEnvironmentPropertySource variables) {
				readVariables(variables, source.getValue());
			}
		}
		for (CatalogSource source : all) {
			for (CatalogSetting setting : source.settings()) {
				this.faults.register(setting);
			}
		}
		this.keys.check();
		return new Binder(new ArrayList<>(all), new PropertySourcesPlaceholdersResolver(this.environment)).bindOrCreate(
				"errorbook", Bindable.of(CatalogProperties.class), new FaultBindHandler(this.faults, classes));
	}

	/**
	 * Return the codes that the environment and the layers name.
	 * @return the codes, with those of built-in codes that are overridden
	 */
	Set<String> codes() {
		return this.keys.codes();
	}

	/* Most services have no such variable. */
	private void readVariables(SystemEnvironmentPropertySource source, CatalogSource target) {
		String prefix = SettingReader.variablePrefix(source);
		for (String variable : source.getPropertyNames()) {
			String name = variable.toUpperCase(Locale.ROOT);
			Object value = name.startsWith(prefix) ? source.getProperty(variable) : null;
			if (value != null) {
				new EnvironmentVariables(this.keys.codes(), this.faults).read(variable, name.substring(prefix.length()),
						value, PropertySourceOrigin.get(source, variable), target);
			}
		}
	}

	private CatalogSource readKeys(List<LayerProperty> layer) {
		CatalogSource result = new CatalogSource();
		layer.forEach((property) -> this.keys.read(property, result));
		return result;
	}

	private CatalogSource readKeys(EnumerablePropertySource<?> source) {
		CatalogSource result = new CatalogSource();
		for (String property : source.getPropertyNames()) {
			Object value = PropertyNamePart.startsWith(property, "errorbookcode") ? source.getProperty(property) : null;
			if (value != null) {
				this.keys.read(property, value, PropertySourceOrigin.get(source, property), result);
			}
		}
		return result;
	}

}
