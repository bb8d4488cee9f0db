package io.github.errorbook.source.validation;

import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.Assert;
import org.springframework.util.StringUtils;

/**
 * How violations of the input are told to clients.
 *
 * @param fieldNames Whose names the fields of a body have in the details: those of its
 * JSON form, or those of the Java properties.
 * @param maxDetails The largest number of violations in one response.
 * @param codes Codes and messages of violations, by the name of the constraint, such as
 * NotBlank, or for one field only by field and constraint, such as "[email.NotBlank]".
 * @since 0.1.0
 */
@ConfigurationProperties(prefix = "errorbook.validation", ignoreUnknownFields = false)
public record ValidationProperties(@DefaultValue("json") FieldNameSource fieldNames,
		@DefaultValue("100") int maxDetails, @DefaultValue Map<String, ViolationCode> codes) {

	public ValidationProperties {
		Assert.isTrue(maxDetails > 0, () -> "errorbook.validation.max-details is " + maxDetails
				+ ": it must be at least 1, or leave it out for 100");
		codes.forEach((key, code) -> Assert.isTrue(StringUtils.hasText(code.code()) || code.message() != null,
				() -> "errorbook.validation.codes[" + key + "] is empty: give it a code, a message, or both"));
		codes = Map.copyOf(codes);
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

		public ViolationCode {
			Assert.isTrue(code == null || StringUtils.hasText(code), () -> "a code under errorbook.validation.codes "
					+ "is blank: name the code, or leave it out for the name of the constraint");
		}

	}

}
