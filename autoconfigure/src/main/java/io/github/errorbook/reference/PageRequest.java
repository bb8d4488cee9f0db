package io.github.errorbook.reference;

import org.jspecify.annotations.Nullable;

/**
 * What a request for a page of the reference tells of its reader.
 */
interface PageRequest {

	/**
	 * Return a header.
	 * @param name the name of the header
	 * @return the value, or {@code null} if there is none
	 */
	@Nullable String header(String name);

	/**
	 * Return a parameter of the query.
	 * @param name the name of the parameter
	 * @return the first value, or {@code null} if there is none
	 */
	@Nullable String parameter(String name);

}
