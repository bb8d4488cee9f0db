package io.github.errorbook.reference;

/**
 * A reference to the page of a code.
 *
 * @param code the code
 * @param title its title
 * @param href the reference
 */
record CodeLink(String code, String title, String href) {

}
