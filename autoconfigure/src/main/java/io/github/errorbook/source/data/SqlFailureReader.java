package io.github.errorbook.source.data;

import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTimeoutException;
import java.sql.SQLTransactionRollbackException;
import java.sql.SQLTransientConnectionException;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import io.github.errorbook.source.data.DataFailure.Kind;

/**
 * What a driver throws, by its SQL state, which is the same with all databases, else by
 * its type.
 */
final class SqlFailureReader implements FailureReader {

	/** The states of PostgreSQL, Db2, Derby, HSQLDB and H2, and of Oracle's lock. */
	private static final Map<String, Kind> BY_STATE = Map.of("23505", Kind.DUPLICATE, "23502", Kind.NOT_NULL, "23513",
			Kind.CHECK, "23514", Kind.CHECK, "55P03", Kind.CONCURRENCY, "61000", Kind.CONCURRENCY);

	private static final Map<String, Kind> BY_CLASS_OF_STATE = Map.of("22", Kind.CONSTRAINT, "23", Kind.CONSTRAINT,
			"27", Kind.CONSTRAINT, "44", Kind.CONSTRAINT, "40", Kind.CONCURRENCY, "08", Kind.UNAVAILABLE, "53",
			Kind.UNAVAILABLE, "54", Kind.UNAVAILABLE, "57", Kind.UNAVAILABLE, "58", Kind.UNAVAILABLE);

	private static final Map<Class<? extends Throwable>, Kind> BY_TYPE = Map.of(
			SQLIntegrityConstraintViolationException.class, Kind.CONSTRAINT, SQLTransactionRollbackException.class,
			Kind.CONCURRENCY, SQLTimeoutException.class, Kind.UNAVAILABLE, SQLTransientConnectionException.class,
			Kind.UNAVAILABLE, SQLNonTransientConnectionException.class, Kind.UNAVAILABLE);

	/** Oracle, SAP HANA, MySQL and MariaDB, SQL Server (2), Informix (2). */
	private static final Set<Integer> DUPLICATE_CODES = Set.of(1, 301, 1062, 2601, 2627, -239, -268);

	private static final int H2_LOCK_TIMEOUT = 50200;

	@Override
	public Set<Class<? extends Throwable>> types() {
		return Set.of(SQLException.class);
	}

	@Override
	public @Nullable DataFailure read(Throwable thrown) {
		return (thrown instanceof SQLException failure) ? read(failure, stateOf(failure)) : null;
	}

	private static String stateOf(SQLException failure) {
		return Objects.requireNonNullElse(failure.getSQLState(), "");
	}

	private static @Nullable DataFailure read(SQLException failure, String state) {
		Kind kind = kind(failure, state);
		if (kind == null) {
			return FailureReader.nearest(BY_TYPE, failure);
		}
		return new DataFailure(kind,
				state.startsWith("23") ? ConstraintName.inMessage(failure.getMessage()) : Set.of());
	}

	private static @Nullable Kind kind(SQLException failure, String state) {
		if (state.equals("23000") && DUPLICATE_CODES.contains(failure.getErrorCode())) {
			return Kind.DUPLICATE;
		}
		if (state.equals("HYT00") && failure.getErrorCode() == H2_LOCK_TIMEOUT) {
			return Kind.CONCURRENCY;
		}
		Kind kind = BY_STATE.get(state);
		return (kind != null || state.length() < 2) ? kind : BY_CLASS_OF_STATE.get(state.substring(0, 2));
	}

}
