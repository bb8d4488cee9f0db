package io.github.errorbook.reference;

import java.util.List;
import java.util.Map;

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
 * @param labels the words of the page itself, by name
 */
record PageFrame(String lang, String direction, String title, String stylesheet, String script, String index,
		String json, String markdown, List<Translation> languages, Map<String, String> labels) {

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
