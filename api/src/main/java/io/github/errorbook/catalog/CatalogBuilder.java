package io.github.errorbook.catalog;

/**
 * Takes the codes that a {@link CatalogContributor} adds. What is wrong with one is told
 * with all other faults of the catalog, not when it is added. Not safe for use by several
 * threads.
 *
 * @since 0.1.0
 */
public interface CatalogBuilder {

	/**
	 * Add a code. One with the name of a standard code overrides the fields that are set.
	 * @param code the code, which is added once
	 * @return sets the fields of the code
	 */
	CodeBuilder add(String code);

	/**
	 * Add a code.
	 * @param code the code, which is added once
	 * @return sets the fields of the code
	 */
	default CodeBuilder add(ErrorCode code) {
		return add(code.code());
	}

	/**
	 * Add a code with its status and its text.
	 * @param code the code, which is added once
	 * @param status the HTTP status, 200 to 599 without the 3xx
	 * @param message the text for people, with {@code {name}} for the value of a detail
	 * @return sets the other fields of the code
	 */
	default CodeBuilder add(String code, int status, String message) {
		return add(code).status(status).message(message);
	}

	/**
	 * Add a code with its status and its text.
	 * @param code the code, which is added once
	 * @param status the HTTP status, 200 to 599 without the 3xx
	 * @param message the text for people, with {@code {name}} for the value of a detail
	 * @return sets the other fields of the code
	 */
	default CodeBuilder add(ErrorCode code, int status, String message) {
		return add(code.code(), status, message);
	}

}
