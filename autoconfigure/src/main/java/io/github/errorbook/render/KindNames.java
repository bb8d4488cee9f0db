package io.github.errorbook.render;

import java.util.List;

/**
 * The names where violations are written by kind. An empty name leaves out what it would
 * name.
 *
 * @param fieldErrors the name of the array for members of a body
 * @param globalErrors the name of the array for the input as a whole
 * @param parameterErrors the name of the array for parameters, path variables, headers
 * and cookies
 * @param property the name of the field in the first array
 * @param parameter the name of the field in the last array
 * @param path the name under which the first array repeats the field
 * @since 0.1.0
 */
public record KindNames(String fieldErrors, String globalErrors, String parameterErrors, String property,
		String parameter, String path) {

	/**
	 * The names that hold where nothing else is said.
	 */
	public static final KindNames DEFAULT = new KindNames("fieldErrors", "globalErrors", "parameterErrors", "property",
			"parameter", "path");

	/**
	 * Return the names of the arrays.
	 * @return the names that are not empty
	 */
	public List<String> arrays() {
		return List.of(this.fieldErrors, this.globalErrors, this.parameterErrors)
			.stream()
			.filter((name) -> !name.isEmpty())
			.toList();
	}

}
