package io.github.errorbook.render;

/**
 * The names of the members. An empty name leaves the member out.
 *
 * @param error the name of the wrapper, not empty
 * @param code the name of the code
 * @param message the name of the text
 * @param details the name of the details
 * @param field the name of a violation's field
 * @param fieldMessage the name of a violation's text
 * @since 0.1.0
 */
public record MemberNames(String error, String code, String message, String details, String field,
		String fieldMessage) {

	/**
	 * The names that hold where nothing else is said.
	 */
	public static final MemberNames DEFAULT = new MemberNames("error", "code", "message", "details", "field",
			"message");

}
