package io.github.errorbook.security;

import java.util.List;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.core.env.Environment;

import io.github.errorbook.door.ErrorPaths;

/**
 * What errors may give away.
 *
 * @param hideForbidden Path patterns, within the application, under which a 403 is
 * answered as the 404 of a missing resource. Every 404 there has the code
 * RESOURCE_NOT_FOUND and no details.
 * @since 0.1.0
 */
@ConfigurationProperties("errorbook.security")
public record SecurityErrorProperties(@DefaultValue List<String> hideForbidden) {

	private static final String NAME = "errorbook.security.hide-forbidden";

	public SecurityErrorProperties {
		for (String pattern : hideForbidden) {
			check(pattern);
		}
		hideForbidden = List.copyOf(hideForbidden);
	}

	/**
	 * Read the properties. What is wrong with them was told at the start.
	 * @param environment the configuration
	 * @return what it says
	 */
	public static SecurityErrorProperties of(Environment environment) {
		return Binder.get(environment).bindOrCreate("errorbook.security", SecurityErrorProperties.class);
	}

	private static void check(String pattern) {
		String fault = ErrorPaths.findFault(pattern);
		if (fault != null) {
			throw new InvalidConfigurationPropertyValueException(NAME, pattern, fault);
		}
	}

}
