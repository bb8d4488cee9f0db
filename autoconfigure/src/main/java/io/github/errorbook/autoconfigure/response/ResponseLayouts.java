package io.github.errorbook.autoconfigure.response;

import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.core.env.Environment;

import io.github.errorbook.door.ErrorPaths;
import io.github.errorbook.handle.ByPath;
import io.github.errorbook.settings.catalog.BoundSettings;

/**
 * What responses look like under some paths. It is bound without being a bean, because
 * Spring Boot would change the patterns.
 *
 * @param layouts Forms of the response for some paths, by path pattern, each with those
 * properties of the response that differ from their defaults.
 */
@ConfigurationProperties(ResponseProperties.PREFIX)
record ResponseLayouts(@DefaultValue Map<String, ResponseProperties> layouts) {

	static final String PREFIX = ResponseProperties.PREFIX + ".layouts";

	private static final String ON_ALL_PATHS = "It is the same on all paths: remove it here, and set errorbook.response.";

	ResponseLayouts {
		layouts.forEach((pattern, layout) -> {
			checkPattern(pattern);
			checkAbsent(pattern, "code-header", layout.codeHeader());
			checkAbsent(pattern, "code-style", layout.codeStyle());
		});
	}

	private static void checkPattern(String pattern) {
		if (ErrorPaths.findFault(pattern) != null) {
			throw new InvalidConfigurationPropertyValueException(property(pattern), pattern,
					"This is not a pattern of paths: give one such as /oauth/**.");
		}
	}

	private static void checkAbsent(String pattern, String name, @Nullable Object value) {
		if (value != null) {
			throw new InvalidConfigurationPropertyValueException(property(pattern) + "." + name, value,
					ON_ALL_PATHS + name + ".");
		}
	}

	private static String property(String pattern) {
		return PREFIX + "[" + pattern + "]";
	}

	/**
	 * Read the layouts.
	 * @param environment the configuration
	 * @return the layouts
	 */
	static ResponseLayouts of(Environment environment) {
		return BoundSettings.of(environment, ResponseProperties.PREFIX, ResponseLayouts.class);
	}

	/**
	 * Add the layouts to what holds on other paths.
	 * @param others what holds there
	 * @return what holds on all paths
	 */
	ByPath<ResponseProperties> addTo(ByPath<ResponseProperties> others) {
		ByPath<ResponseProperties> result = others;
		for (String pattern : ErrorPaths.mostSpecificFirst(this.layouts.keySet())) {
			ErrorPaths paths = new ErrorPaths(List.of(pattern), List.of());
			result = result.except(paths::match, Objects.requireNonNull(this.layouts.get(pattern)));
		}
		return result;
	}

}
