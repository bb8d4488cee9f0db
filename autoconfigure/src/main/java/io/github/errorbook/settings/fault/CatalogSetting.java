package io.github.errorbook.settings.fault;

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
 * @since 0.1.0
 */
public record CatalogSetting(ConfigurationPropertyName name, String property, Object value, @Nullable Origin origin) {

	/** The name of all properties. */
	public static final ConfigurationPropertyName ROOT = ConfigurationPropertyName.of("errorbook");

	/** The name of the codes. */
	public static final ConfigurationPropertyName CODES = ConfigurationPropertyName.of("errorbook.codes");

	/** The name of the pattern that codes match. */
	public static final ConfigurationPropertyName CODE_PATTERN = ConfigurationPropertyName.of("errorbook.code-pattern");

	/**
	 * Return the name of the entry of a code. The brackets keep the binder from changing
	 * the code, and from taking two codes for one.
	 * @param code the code, without brackets
	 * @return the name
	 */
	public static ConfigurationPropertyName entry(String code) {
		return CODES.append("[" + code + "]");
	}

	/**
	 * Return whether nothing is written.
	 * @return {@code true} if the value is empty
	 */
	public boolean isEmpty() {
		return this.value.toString().isEmpty();
	}

}
