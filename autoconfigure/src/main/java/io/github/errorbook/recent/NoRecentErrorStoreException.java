package io.github.errorbook.recent;

/**
 * The database in which recent errors shall be kept is not there.
 */
final class NoRecentErrorStoreException extends IllegalStateException {

	NoRecentErrorStoreException() {
		super("Recent errors cannot be kept in a database: the application has none");
	}

}
