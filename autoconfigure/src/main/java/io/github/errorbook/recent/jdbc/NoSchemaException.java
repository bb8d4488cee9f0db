package io.github.errorbook.recent.jdbc;

/**
 * There is no script that creates the table in this kind of database.
 */
final class NoSchemaException extends IllegalStateException {

	NoSchemaException(IllegalStateException cause) {
		super("The table for recent errors cannot be created: " + cause.getMessage(), cause);
	}

}
