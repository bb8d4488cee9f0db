package io.github.errorbook.recent;

/**
 * The database in which recent errors shall be kept is not there.
 */
final class NoRecentErrorStoreException extends IllegalStateException {

	NoRecentErrorStoreException() {
		super("Recent errors cannot be kept in a database: the application has none");
	}

	/**
	 * Refuse to start. The class that threw the exception itself would load it at each
	 * start.
	 * @return nothing
	 */
	static RecentErrorRepository refuse() {
		throw new NoRecentErrorStoreException();
	}

}
