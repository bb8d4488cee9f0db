package io.github.errorbook.source.validation;

import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.core.env.Environment;
import org.springframework.util.StringUtils;

/**
 * How violations of the input are reported to clients.
 *
 * @param fieldNames Whose names the fields of a body have in the details: those of its
 * JSON form, or those of the Java properties.
 * @param maxDetails The largest number of violations in one response.
 * @param codes Codes and messages of violations, by the name of the constraint, such as
 * NotBlank, or for one field only by field and constraint, such as "[email.NotBlank]".
 */
@ConfigurationProperties("errorbook.validation")
record ValidationProperties(@DefaultValue("JSON") FieldNameSource fieldNames, @DefaultValue("100") int maxDetails,
		@DefaultValue Map<String, ViolationCode> codes) {

	public ValidationProperties {
		if (maxDetails < 1) {
			throw new InvalidConfigurationPropertyValueException("errorbook.validation.max-details", maxDetails,
					"Nothing could be told: give a number above 0, or leave it out for 100.");
		}
		for (Map.Entry<String, ViolationCode> code : codes.entrySet()) {
			check(code.getKey(), code.getValue());
		}
		codes = Map.copyOf(codes);
	}

	/**
	 * Read the properties. What is wrong with them was told at the start.
	 * @param environment the configuration
	 * @return what it says
	 */
	static ValidationProperties of(Environment environment) {
		return Binder.get(environment).bindOrCreate("errorbook.validation", ValidationProperties.class);
	}

	private static void check(String key, ViolationCode code) {
		boolean blank = (code.code() != null) ? !StringUtils.hasText(code.code()) : code.message() == null;
		if (blank) {
			throw new InvalidConfigurationPropertyValueException("errorbook.validation.codes[" + key + "].code",
					code.code(), "It is blank: name the code, or leave it out and give a message only.");
		}
	}

	/**
	 * Whose names fields have.
	 *
	 * @since 0.1.0
	 */
	public enum FieldNameSource {

		/** The names of the JSON form. */
		JSON,

		/** The names of the Java properties. */
		JAVA

	}

	/**
	 * What a violation is called.
	 *
	 * @param code The code of the violation; by default the name of the constraint in
	 * upper snake case.
	 * @param message The text for people, with {name} for the value of an attribute of
	 * the constraint; by default the constraint's own message.
	 * @since 0.1.0
	 */
	public record ViolationCode(@Nullable String code, @Nullable String message) {

	}

}
