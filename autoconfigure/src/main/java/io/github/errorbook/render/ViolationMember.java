package io.github.errorbook.render;

/**
 * A member that can be added to each violation.
 *
 * @since 0.1.0
 */
public enum ViolationMember {

	/** The violation's own code. */
	CODE,

	/** The part of the request. */
	IN,

	/** What the constraint was declared with. */
	ARGUMENTS

}
