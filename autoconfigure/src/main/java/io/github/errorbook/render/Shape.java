package io.github.errorbook.render;

/**
 * The outline of the body.
 *
 * @since 0.1.0
 */
public enum Shape {

	/** All members inside one that is named {@code error}. */
	NESTED,

	/** All members at the top. */
	FLAT

}
