package io.github.errorbook.describe;

import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/**
 * The words in which a validator says what is wrong, in so far as one is present.
 */
final class ConstraintWords {

	private static final String BUNDLE = "org.hibernate.validator.ValidationMessages";

	private static final String KEY = "jakarta.validation.constraints.Positive.message";

	private static final String ENGLISH = "must be greater than 0";

	private ConstraintWords() {
	}

	/**
	 * Return the message of the constraint {@code @Positive}.
	 * @param locale the language of the reader
	 * @return the message, in English where there is no translation
	 */
	static String positive(Locale locale) {
		try {
			return ResourceBundle
				.getBundle(BUNDLE, locale, ConstraintWords.class.getClassLoader(),
						ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES))
				.getString(KEY);
		}
		catch (MissingResourceException ex) {
			return ENGLISH;
		}
	}

}
