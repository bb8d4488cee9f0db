package io.github.errorbook.render;

/**
 * How the details are written.
 *
 * @since 0.1.0
 */
public enum DetailsForm {

	/** Violations as an array, named values as an object. */
	STRUCTURED,

	/** As one text. */
	TEXT,

	/** Violations as an array, named values as members beside the code. */
	INLINE,

	/**
	 * Violations in arrays beside the code, one for each kind; named values as members
	 * beside the code.
	 */
	BY_KIND;

	/**
	 * Return whether named values are members beside the code.
	 * @return {@code true} if they are not within the details
	 */
	public boolean isBesideCode() {
		return this == INLINE || this == BY_KIND;
	}

}
