package io.github.errorbook.model;

import java.util.Locale;

/**
 * The part of a request that a violation concerns.
 *
 * @since 0.1.0
 */
public enum InputLocation {

	/** The body. */
	BODY,

	/** The query string, or a form field. */
	QUERY,

	/** The path, matrix variables included. */
	PATH,

	/** A header. */
	HEADER,

	/** A cookie. */
	COOKIE,

	/** A part of a multipart request. */
	PART;

	private final String wireName = name().toLowerCase(Locale.ROOT);

	/**
	 * Return the name as clients see it.
	 * @return the name in lower case
	 */
	public String wireName() {
		return this.wireName;
	}

}
