package io.github.errorbook.reference;

import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;

import org.jspecify.annotations.Nullable;

import io.github.errorbook.reference.text.Language;

/**
 * The languages in which there is a reference.
 *
 * @param all the languages, each once, the first for readers who want none of them
 */
record Languages(List<Language> all) {

	/**
	 * Create languages.
	 * @param tags language tags; if there are none, the only language is that of the
	 * catalog
	 * @return the languages
	 */
	static Languages of(List<String> tags) {
		List<Language> languages = tags.stream().map(Language::of).distinct().toList();
		return new Languages(languages.isEmpty() ? List.of(Language.UNTRANSLATED) : languages);
	}

	/**
	 * Return whether there is a choice.
	 * @return {@code true} if there are two or more
	 */
	boolean multiple() {
		return this.all.size() > 1;
	}

	/**
	 * Choose the language for a reader.
	 * @param tag the language that the reader chose, or {@code null}
	 * @param accepted the languages that the reader's client accepts, in the syntax of
	 * {@code Accept-Language}, or {@code null}
	 * @return the language chosen, else the best of those accepted, else the first
	 */
	Language choose(@Nullable String tag, @Nullable String accepted) {
		for (Language language : this.all) {
			if (language.tag().equalsIgnoreCase(tag)) {
				return language;
			}
		}
		return (accepted != null && multiple()) ? lookUp(accepted) : this.all.get(0);
	}

	private Language lookUp(String accepted) {
		Locale best = best(accepted);
		return this.all.stream()
			.filter((language) -> language.locale().equals(best))
			.findFirst()
			.orElse(this.all.get(0));
	}

	private @Nullable Locale best(String accepted) {
		try {
			return Locale.lookup(LanguageRange.parse(accepted), this.all.stream().map(Language::locale).toList());
		}
		catch (IllegalArgumentException ex) {
			return null;
		}
	}

}
