package io.github.errorbook.settings.catalog;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.origin.Origin;

/**
 * A property of the catalog.
 *
 * @param name its name in the form that is bound
 * @param property its name as it is written in its source
 * @param value its value as it is written
 * @param origin where it is written, or {@code null} if that is not known
 */
record CatalogSetting(ConfigurationPropertyName name, String property, Object value, @Nullable Origin origin) {

	static final ConfigurationPropertyName ROOT = ConfigurationPropertyName.of("errorbook");

	static final ConfigurationPropertyName CODES = ConfigurationPropertyName.of("errorbook.codes");

	static final ConfigurationPropertyName CODE_PATTERN = ConfigurationPropertyName.of("errorbook.code-pattern");

	/**
	 * Return the name of the entry of a code. The brackets keep the binder from changing
	 * the code, and from taking two codes for one.
	 * @param code the code, without brackets
	 * @return the name
	 */
	static ConfigurationPropertyName entry(String code) {
		return CODES.append("[" + code + "]");
	}

	boolean isEmpty() {
		return this.value.toString().isEmpty();
	}

}
