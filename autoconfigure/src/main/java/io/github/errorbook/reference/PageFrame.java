package io.github.errorbook.reference;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What every page has around its content. All references are relative to the page.
 *
 * @param lang the language of the page, as a language tag
 * @param direction the direction of its script, {@code ltr} or {@code rtl}
 * @param title the title of the reference
 * @param stylesheet the reference to the stylesheet
 * @param script the reference to the script
 * @param index the reference to the index
 * @param json the reference to the whole catalog as JSON
 * @param markdown the reference to the same page as Markdown
 * @param languages the languages in which the page exists, this one included
 * @param site where else to go
 * @param labels the words of the page itself, by name
 */
record PageFrame(String lang, String direction, String title, String stylesheet, String script, String index,
		String json, String markdown, List<Translation> languages, Site site, Map<String, String> labels) {

	/**
	 * Return whether there is a choice of languages.
	 * @return {@code true} if there are two or more
	 */
	boolean multilingual() {
		return this.languages.size() > 1;
	}

	/**
	 * Return whether the index must be asked for in the language of the page.
	 * @return {@code true} if its reference has a query
	 */
	boolean asksForLanguage() {
		return this.index.contains("?");
	}

	/**
	 * What is around the reference.
	 *
	 * @param home the page that the reference belongs to, or {@code null} for none
	 * @param support where readers find help, or {@code null} for none
	 * @param openApi the page with the operations, in a page a reference to it, or
	 * {@code null} for none
	 */
	record Site(@Nullable String home, @Nullable String support, @Nullable String openApi) {

		boolean hasLinks() {
			return this.home != null || this.support != null;
		}

		Site from(Links links) {
			String prefix = links.application();
			String reference = (prefix != null && this.openApi != null) ? prefix + this.openApi : null;
			return new Site(this.home, this.support, reference);
		}

	}

	/**
	 * A page in one of its languages.
	 *
	 * @param tag the language tag
	 * @param name the name of the language, in the language itself
	 * @param href the reference to the page
	 * @param current whether this is the language of the page at hand
	 */
	record Translation(String tag, String name, String href, boolean current) {

	}

}
