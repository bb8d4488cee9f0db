package io.github.errorbook.recent;

/**
 * Where recent errors are kept.
 *
 * @see RecentErrorRepository
 */
enum RecentErrorStore {

	/** In the memory of each instance, until it stops. */
	MEMORY,

	/** In the database of the application, for all its instances. */
	JDBC

}
