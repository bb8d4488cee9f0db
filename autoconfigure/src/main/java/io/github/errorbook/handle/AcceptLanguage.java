package io.github.errorbook.handle;

import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;

import org.jspecify.annotations.Nullable;

/**
 * Reads the header {@code Accept-Language} where nobody else does. Whatever it says, it
 * is read in little time and without failure.
 *
 * @since 0.1.0
 */
public final class AcceptLanguage {

	private static final int MAX_LENGTH = 256;

	private AcceptLanguage() {
	}

	/**
	 * Return the language that a reader prefers.
	 * @param header the header, or {@code null} if there is none
	 * @return the language, or {@link Locale#ROOT} if the header names none, cannot be
	 * understood or is longer than 256 characters
	 */
	public static Locale preferred(@Nullable String header) {
		List<Locale> all = all(header);
		return all.isEmpty() ? Locale.ROOT : all.get(0);
	}

	/**
	 * Return the languages that a reader accepts.
	 * @param header the header, or {@code null} if there is none
	 * @return the languages, best first; the last is {@link Locale#ROOT} where any other
	 * will do; none if the header names none, cannot be understood or is longer than 256
	 * characters
	 */
	public static List<Locale> all(@Nullable String header) {
		if (header == null || header.length() > MAX_LENGTH) {
			return List.of();
		}
		try {
			return LanguageRange.parse(header)
				.stream()
				.filter((range) -> range.getWeight() > 0)
				.map((range) -> Locale.forLanguageTag(range.getRange()))
				.toList();
		}
		catch (RuntimeException ex) {
			// The parser of the JDK runs off the end of some texts.
			return List.of();
		}
	}

}
