package io.github.errorbook.settings.catalog;

import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.util.ClassUtils;

import io.github.errorbook.settings.fault.PropertyNamePart;

/**
 * Finds the number of a status that is written in words.
 */
final class StatusNames {

	private static final Pattern NUMBER = Pattern.compile("\\b([2-5]\\d\\d)\\b");

	private StatusNames() {
	}

	/**
	 * Find the number.
	 * @param text what is written, such as {@code CONFLICT} or {@code 404 Not Found}
	 * @return the number, or {@code null} if the text names no status
	 */
	static @Nullable Integer find(String text) {
		Matcher number = NUMBER.matcher(text);
		if (number.find()) {
			return Integer.valueOf(number.group(1));
		}
		boolean known = ClassUtils.isPresent("org.springframework.http.HttpStatus", StatusNames.class.getClassLoader());
		return known ? byName(PropertyNamePart.uniform(text)) : null;
	}

	private static @Nullable Integer byName(String name) {
		return Arrays.stream(HttpStatus.values())
			.filter((status) -> PropertyNamePart.uniform(status.name()).equals(name))
			.map(HttpStatus::value)
			.findFirst()
			.orElse(null);
	}

}
