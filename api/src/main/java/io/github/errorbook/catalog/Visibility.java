package io.github.errorbook.catalog;

/**
 * Who gets to read about a code.
 *
 * @since 0.1.0
 */
public enum Visibility {

	/** The code is part of the published reference. */
	PUBLIC,

	/** The code is sent when it occurs, but no published reference names it. */
	INTERNAL

}
