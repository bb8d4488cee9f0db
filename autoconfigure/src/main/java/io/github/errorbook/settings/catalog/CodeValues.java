package io.github.errorbook.settings.catalog;

import java.math.BigInteger;
import java.util.Locale;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.origin.TextResourceOrigin;
import org.springframework.core.io.Resource;

import io.github.errorbook.catalog.CodeStyle;
import io.github.errorbook.catalog.ErrorDefinition;
import io.github.errorbook.settings.contribute.BeanOrigin;
import io.github.errorbook.settings.fault.CatalogFaults;
import io.github.errorbook.settings.fault.CatalogSetting;
import io.github.errorbook.settings.fault.PropertyNamePart;

/**
 * Reads what clients see of a code. YAML knows numbers from texts; where a source has
 * texts only, a whole number is a number.
 */
final class CodeValues {

	private static final Pattern WHOLE_NUMBER = Pattern.compile("0|-?[1-9]\\d{0,17}");

	private static final int MAX_LENGTH = 128;

	private final CatalogFaults faults;

	CodeValues(CatalogFaults faults) {
		this.faults = faults;
	}

	/**
	 * Return the style of codes that have no value of their own.
	 * @param text the style as it is written
	 * @return the style, or {@code null} if there is no such
	 */
	static @Nullable CodeStyle style(String text) {
		for (CodeStyle style : CodeStyle.values()) {
			if (PropertyNamePart.uniform(style.name()).equals(PropertyNamePart.uniform(text.trim()))) {
				return style;
			}
		}
		return null;
	}

	void apply(String code, Object value, ErrorDefinition.Builder builder) {
		ConfigurationPropertyName name = CatalogSetting.entry(code).append("value");
		String fault = (value instanceof String text) ? fault(text) : fault(value);
		if (fault != null) {
			this.faults.reject(name, fault, cure(value));
		}
		else if (isNumber(value, this.faults.find(name))) {
			builder.value(Long.parseLong(value.toString()));
		}
		else {
			builder.value(value.toString());
		}
	}

	private static String cure(Object value) {
		if (value instanceof String) {
			return "Give a text of at most " + MAX_LENGTH + " printable characters, or a whole number.";
		}
		boolean whole = value instanceof Long || value instanceof BigInteger;
		return (value instanceof Boolean) ? "Put the value in quotes."
				: "Put the value in quotes, or give a " + (whole ? "shorter" : "whole") + " number.";
	}

	private static @Nullable String fault(Object value) {
		if (value instanceof Boolean) {
			return "YAML reads the value as " + value + ", which is neither a text nor a whole number.";
		}
		boolean whole = value instanceof Integer || value instanceof Long || value instanceof BigInteger;
		if (!whole) {
			return "The value is neither a text nor a whole number.";
		}
		return WHOLE_NUMBER.matcher(value.toString()).matches() ? null : "The number has more than 18 digits.";
	}

	private static @Nullable String fault(String text) {
		if (text.isBlank() || !text.equals(text.strip())) {
			return text.isBlank() ? "The value is empty." : "The value begins or ends with a space.";
		}
		if (text.length() > MAX_LENGTH) {
			return "The value has " + text.length() + " characters; " + MAX_LENGTH + " are the most.";
		}
		return text.codePoints().allMatch(CodeValues::isPrintable) ? null
				: "The value has a character that cannot be printed.";
	}

	private static boolean isPrintable(int character) {
		return switch (Character.getType(character)) {
			case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.UNASSIGNED,
					Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
				false;
			default -> true;
		};
	}

	private static boolean isNumber(Object value, @Nullable CatalogSetting setting) {
		return value instanceof Number
				|| (WHOLE_NUMBER.matcher(value.toString()).matches() && !isWrittenAsText(value, setting));
	}

	/*
	 * What a placeholder stands for comes from elsewhere. Java has types, of files only
	 * YAML.
	 */
	private static boolean isWrittenAsText(Object value, @Nullable CatalogSetting setting) {
		TextResourceOrigin origin = (setting != null && setting.value().equals(value))
				? CatalogFaults.textOrigin(setting.origin()) : null;
		if (setting != null && setting.origin() instanceof BeanOrigin) {
			return true;
		}
		Resource resource = (origin != null) ? origin.getResource() : null;
		String file = (resource != null) ? resource.getFilename() : null;
		return origin != null && (file == null || !file.toLowerCase(Locale.ROOT).endsWith(".properties"));
	}

}
