package io.github.errorbook.settings.catalog;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.github.errorbook.catalog.Spelling;
import io.github.errorbook.settings.catalog.RecordShape.Match;
import io.github.errorbook.settings.fault.PropertyNamePart;

/**
 * What is wrong with a name that does not exist.
 *
 * @param reason what is wrong, a sentence
 * @param cure what to write instead, a sentence
 */
record NameFault(String reason, String cure) {

	/**
	 * Explain why a name does not match.
	 * @param elements the parts of the name
	 * @param match where the match ended
	 * @param bundleKey what a text in a message bundle is called, or {@code null} if
	 * bundles have none for it
	 * @return what is wrong
	 */
	static NameFault of(List<PropertyNamePart> elements, Match match, @Nullable String bundleKey) {
		PropertyNamePart wrong = elements.get(match.index());
		String owner = (match.index() > 0) ? elements.get(match.index() - 1).text() : "";
		if (wrong.isIndex() && !isList(match.type())) {
			return listed(elements.subList(match.index() + 1, elements.size()));
		}
		if (isList(match.type())) {
			return new NameFault("There is no field '%s' here: '%s' is a list.".formatted(wrong.text(), owner),
					"Write its items with a dash each, or as [first, second].");
		}
		if (isMap(match.type()) || RecordShape.isRecord(match.type())) {
			return unknown(wrong.text(), match.options());
		}
		boolean translated = bundleKey != null && isLanguage(wrong.text());
		return new NameFault("There is no field '%s' here: '%s' is a single value.".formatted(wrong.text(), owner),
				translated
						? "Write one text here. Translations live in the message bundles: %s in messages_%s.properties."
							.formatted(bundleKey, wrong.text().replace('-', '_'))
						: "Write the value itself.");
	}

	/**
	 * Explain a list where names belong.
	 * @param rest the parts of the name behind the index
	 * @return what is wrong
	 */
	static NameFault listed(List<PropertyNamePart> rest) {
		return new NameFault("This is a list, but names with values are needed.", rest.isEmpty()
				? "Write a name and a value, without a dash." : "Remove the dash before '" + rest.get(0).text() + "'.");
	}

	static NameFault unknown(String name, Collection<String> options) {
		String nearest = Spelling.nearest(name, options);
		String cure = options.isEmpty() ? "Remove it." : "Use one of: " + String.join(", ", options) + ".";
		return new NameFault("There is no field '" + name + "' here.",
				(nearest != null) ? "Did you mean '" + nearest + "'?" : cure);
	}

	private static boolean isList(Type type) {
		return type instanceof ParameterizedType && !isMap(type);
	}

	private static boolean isMap(Type type) {
		return type instanceof ParameterizedType generic && generic.getRawType() == Map.class;
	}

	private static boolean isLanguage(String text) {
		String language = text.split("[-_]", 2)[0].toLowerCase(Locale.ROOT);
		return text.equals("default") || Arrays.asList(Locale.getISOLanguages()).contains(language);
	}

}
