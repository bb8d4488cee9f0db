package io.github.errorbook.settings.boot;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.DefaultPropertiesPropertySource;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Environment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.support.ResourcePropertySource;

/**
 * The properties that whoever runs the application has written. Libraries add defaults of
 * their own, as the developer tools of Spring Boot do, behind everything else.
 */
final class WrittenProperties {

	/**
	 * How Spring Boot names what it read from a file.
	 */
	private static final String FILE = "Config resource '";

	private final Environment environment;

	WrittenProperties(Environment environment) {
		this.environment = environment;
	}

	/**
	 * Return whether somebody could take the property away.
	 * @param name the name of the property
	 * @return {@code true} if its value is not the default of a library
	 */
	boolean contain(String name) {
		if (!(this.environment instanceof ConfigurableEnvironment configurable)) {
			return this.environment.containsProperty(name);
		}
		List<PropertySource<?>> sources = new ArrayList<>();
		configurable.getPropertySources().forEach(sources::add);
		PropertySource<?> source = find(configurable, ConfigurationPropertyName.of(name));
		return source != null && (sources.indexOf(source) <= lastOfMachine(sources) || isOfApplication(source));
	}

	private static @Nullable PropertySource<?> find(ConfigurableEnvironment environment,
			ConfigurationPropertyName name) {
		for (ConfigurationPropertySource source : ConfigurationPropertySources.get(environment)) {
			if (source.getConfigurationProperty(name) != null
					&& source.getUnderlyingSource() instanceof PropertySource<?> found) {
				return found;
			}
		}
		return null;
	}

	private static int lastOfMachine(List<PropertySource<?>> sources) {
		return sources.indexOf(PropertySource.named(StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME));
	}

	/*
	 * A file, an annotation, or the main method.
	 */
	private static boolean isOfApplication(PropertySource<?> source) {
		return !(source instanceof MapPropertySource) || source instanceof ResourcePropertySource
				|| source.getName().startsWith(FILE) || DefaultPropertiesPropertySource.hasMatchingName(source);
	}

}
