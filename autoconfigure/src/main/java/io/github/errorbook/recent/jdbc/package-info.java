/**
 * Keeps recent errors in the database of the application. Begin with {@code
 * JdbcRecentErrorRepository}, which reads, and {@code ErrorWriter}, which writes on a
 * thread of its own.
 * <p>
 * Internal: it can change with any release.
 */
@NullMarked
package io.github.errorbook.recent.jdbc;

import org.jspecify.annotations.NullMarked;
