package io.github.errorbook.reference;

/**
 * A page in one of its languages.
 *
 * @param tag the language tag
 * @param name the name of the language, in the language itself
 * @param href the reference to the page
 * @param current whether this is the language of the page at hand
 */
record LanguageLink(String tag, String name, String href, boolean current) {

}
