package io.github.errorbook.handle;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

import io.github.errorbook.catalog.CodeTexts;
import io.github.errorbook.model.Violation;

/**
 * Sees to it that one body speaks one language: the first of those that the reader
 * accepts in which all its texts exist, else that of the catalog. Whether a text is
 * translated shows when it is compared with the one in the language of the catalog. Of
 * the texts that an application writes where it throws, nobody knows the language; where
 * it has translated the code, they count as translated too.
 */
final class BodyLanguage {

	private static final int MAX_LANGUAGES = 8;

	private final CodeTexts texts;

	BodyLanguage(CodeTexts texts) {
		this.texts = texts;
	}

	/**
	 * Choose the language of a body.
	 * @param first the error in the language that the reader likes best, which is not
	 * that of the catalog
	 * @param retell writes the error in another language
	 * @return the error in the language that was chosen
	 */
	HandledError choose(HandledError first, Function<Locale, HandledError> retell) {
		HandledError untranslated = null;
		for (Locale locale : languages(first.request())) {
			if (this.texts.isHome(locale) || locale.getLanguage().isEmpty()) {
				return retell.apply(locale.getLanguage().isEmpty() ? this.texts.home() : locale);
			}
			if (hasOwnMessage(first) || this.texts.speaks(first.error().definition(), locale)) {
				HandledError told = locale.equals(first.request().locale()) ? first : retell.apply(locale);
				if (!hasOwnMessage(told) && violations(told).isEmpty()) {
					return told;
				}
				untranslated = (untranslated != null) ? untranslated : retell.apply(this.texts.home());
				if (isTranslated(told, untranslated)) {
					return told;
				}
			}
		}
		return (untranslated != null) ? untranslated : retell.apply(this.texts.home());
	}

	/*
	 * What the client accepts less is of use only where the first choice is the client's.
	 */
	private static List<Locale> languages(ErrorRequest request) {
		List<Locale> languages = new ArrayList<>();
		languages.add(request.locale());
		List<Locale> accepted = AcceptLanguage.all(request.facts().acceptLanguage());
		int position = accepted.indexOf(request.locale());
		if (position >= 0) {
			accepted.stream().skip(position + 1L).limit(MAX_LANGUAGES).forEach(languages::add);
		}
		return languages;
	}

	private boolean isTranslated(HandledError told, HandledError untranslated) {
		boolean trusted = this.texts.isTranslated(told.error().definition(), told.request().locale());
		boolean sameMessage = hasOwnMessage(told)
				&& told.envelope().message().equals(untranslated.envelope().message());
		return (trusted || !sameMessage) && violations(told).stream()
			.noneMatch((violation) -> !(trusted && violation.code() == null)
					&& isAmong(violations(untranslated), violation));
	}

	private static boolean isAmong(List<Violation> violations, Violation violation) {
		return violations.stream()
			.anyMatch((other) -> other.message().equals(violation.message()) && !other.message().isBlank()
					&& other.field().equals(violation.field()));
	}

	private static List<Violation> violations(HandledError told) {
		return told.envelope().details().violations();
	}

	private static boolean hasOwnMessage(HandledError told) {
		return EnvelopeFactory.hasOwnMessage(told.error());
	}

}
