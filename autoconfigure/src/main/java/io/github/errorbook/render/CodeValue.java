package io.github.errorbook.render;

/**
 * What the member {@code code} holds.
 *
 * @since 0.1.0
 */
public enum CodeValue {

	/** The code of the catalog, as a string. */
	CODE,

	/** The HTTP status, as a number. */
	STATUS

}
