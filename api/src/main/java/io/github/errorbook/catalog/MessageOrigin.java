package io.github.errorbook.catalog;

/**
 * Where the message of a code comes from, below status 500. From 500 on it is always the
 * catalog.
 *
 * @since 0.1.0
 * @see ErrorDefinition#messageOrigin()
 */
public enum MessageOrigin {

	/** The catalog, or its translation. */
	CATALOG,

	/**
	 * The message of the exception that the application has given the code, where it has
	 * one, else the catalog.
	 */
	EXCEPTION

}
