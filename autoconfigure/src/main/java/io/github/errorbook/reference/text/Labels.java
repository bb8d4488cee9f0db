package io.github.errorbook.reference.text;

import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.TreeMap;

import io.github.errorbook.catalog.ErrorTexts;

/**
 * The words of the pages themselves. An application's message bundles may replace each
 * under {@code errorbook.reference.} and its name.
 *
 * @since 0.1.0
 */
public final class Labels {

	/**
	 * The bundle with the words in the languages that are provided.
	 */
	public static final String BUNDLE = "io.github.errorbook.reference.labels";

	private static final String PREFIX = ErrorTexts.PREFIX + "reference.";

	private Labels() {
	}

	/**
	 * Return the words of a language, in English where they are not translated.
	 * @param locale the language
	 * @param texts the words of the application
	 * @return the words by name, unmodifiable
	 */
	public static Map<String, String> of(Locale locale, ErrorTexts texts) {
		ResourceBundle bundle = ResourceBundle.getBundle(BUNDLE, locale, Labels.class.getClassLoader(),
				ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
		Map<String, String> labels = new TreeMap<>();
		for (String name : bundle.keySet()) {
			String own = texts.find(PREFIX + name, locale);
			labels.put(name, (own != null) ? own : bundle.getString(name));
		}
		return Collections.unmodifiableMap(labels);
	}

}
