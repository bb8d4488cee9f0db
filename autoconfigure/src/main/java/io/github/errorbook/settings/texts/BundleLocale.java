package io.github.errorbook.settings.texts;

import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * The locale in the name of a message bundle.
 */
final class BundleLocale {

	private static final Pattern SUFFIX = Pattern.compile(
			"_(?<language>[A-Za-z]{2,3})(_(?<script>[A-Za-z]{4}))?(_(?<region>[A-Za-z]{2}|[0-9]{3}))?(_(?<variant>\\w+))?");

	private BundleLocale() {
	}

	/**
	 * Parse the part of a name between basename and extension.
	 * @param suffix the part, such as {@code _de_AT}
	 * @return the locale, {@link Locale#ROOT} for nothing, or {@code null} if the part is
	 * something else
	 */
	static @Nullable Locale parse(String suffix) {
		if (suffix.isEmpty()) {
			return Locale.ROOT;
		}
		Matcher matcher = SUFFIX.matcher(suffix);
		return matcher.matches() ? build(matcher) : null;
	}

	private static @Nullable Locale build(Matcher matcher) {
		try {
			return new Locale.Builder().setLanguage(matcher.group("language"))
				.setScript(matcher.group("script"))
				.setRegion(matcher.group("region"))
				.setVariant(matcher.group("variant"))
				.build();
		}
		catch (IllformedLocaleException ex) {
			return null;
		}
	}

}
