package io.github.errorbook.settings;

import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.context.properties.source.ConfigurationPropertyState;
import org.springframework.core.env.Environment;

/**
 * The properties under one prefix.
 *
 * @since 0.1.0
 */
public final class PropertyGroup {

	private PropertyGroup() {
	}

	/**
	 * Return whether the application sets any of them.
	 * @param environment the configuration
	 * @param prefix the prefix, without a dot at its end
	 * @return {@code false} only if no source has one
	 */
	public static boolean isSet(Environment environment, String prefix) {
		ConfigurationPropertyName name = ConfigurationPropertyName.of(prefix);
		for (ConfigurationPropertySource source : ConfigurationPropertySources.get(environment)) {
			if (source.containsDescendantOf(name) != ConfigurationPropertyState.ABSENT) {
				return true;
			}
		}
		return false;
	}

}
