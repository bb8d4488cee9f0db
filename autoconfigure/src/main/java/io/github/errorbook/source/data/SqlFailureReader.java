package io.github.errorbook.source.data;

import java.sql.SQLDataException;
import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTimeoutException;
import java.sql.SQLTransactionRollbackException;
import java.sql.SQLTransientConnectionException;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import io.github.errorbook.guard.ExceptionFacts;
import io.github.errorbook.source.data.DataFailure.Kind;

/**
 * What a driver or a pool throws, by the code of its vendor and by its SQL state, else by
 * its type.
 */
final class SqlFailureReader implements FailureReader {

	private static final Map<Class<? extends Throwable>, Kind> BY_TYPE = Map.of(
			SQLIntegrityConstraintViolationException.class, Kind.CONSTRAINT, SQLDataException.class, Kind.CONSTRAINT,
			SQLTransactionRollbackException.class, Kind.CONCURRENCY, SQLTimeoutException.class, Kind.UNAVAILABLE,
			SQLTransientConnectionException.class, Kind.UNAVAILABLE, SQLNonTransientConnectionException.class,
			Kind.UNAVAILABLE, SQLRecoverableException.class, Kind.UNAVAILABLE);

	private static final Pattern SQLITE_CODE = Pattern.compile("^\\[(SQLITE_\\w+)]");

	/** DBCP, UCP, C3P0 and Agroal have neither a state nor a type for it. */
	private static final Pattern POOL_GIVES_NONE = Pattern.compile("^(?:Cannot get a connection, "
			+ "|Cannot create PoolableConnectionFactory|UCP-\\d+: |An attempt by a client to checkout a Connection "
			+ "|Connections could not be acquired|Acquisition timeout while waiting )");

	/** Of Oracle: a lock as well as a lack of sessions, so that alone it says neither. */
	private static final String AMBIGUOUS_STATE = "61000";

	private static final int SQL_SERVER_CONSTRAINT = 547;

	/**
	 * The word stays English in every language of the message.
	 */
	private static final Pattern SQL_SERVER_CHECK = Pattern.compile("^[^\"]*\\bCHECK\\b");

	@Override
	public Set<Class<? extends Throwable>> types() {
		return Set.of(SQLException.class);
	}

	@Override
	public @Nullable DataFailure read(Throwable thrown) {
		return (thrown instanceof SQLException failure) ? read(failure, stateOf(failure)) : null;
	}

	private static String stateOf(SQLException failure) {
		if (failure.getSQLState() != null) {
			return failure.getSQLState();
		}
		Matcher code = SQLITE_CODE.matcher(messageOf(failure));
		return code.find() ? code.group(1) : "";
	}

	private static String messageOf(Throwable failure) {
		String message = ExceptionFacts.messageOf(failure);
		return (message != null) ? message : "";
	}

	private static @Nullable DataFailure read(SQLException failure, String state) {
		DataFailure byCode = read(failure, failure.getErrorCode(), state);
		return (byCode != null) ? byCode : readType(failure, state);
	}

	/**
	 * Read what a database says of a failure, by whichever driver it says it.
	 * @param failure the exception of the driver
	 * @param code the code of the vendor
	 * @param state the SQL state, or an empty text
	 * @return what it says, or {@code null} if it says nothing
	 */
	static @Nullable DataFailure read(Throwable failure, int code, String state) {
		Kind kind = kind(failure, code, state);
		if (kind == null) {
			return null;
		}
		boolean named = kind.compareTo(Kind.CONSTRAINT) <= 0 && !state.startsWith("22");
		return new DataFailure(kind, named ? ConstraintName.inMessage(ExceptionFacts.messageOf(failure)) : Set.of(),
				true);
	}

	private static @Nullable Kind kind(Throwable failure, int code, String state) {
		Kind byCode = Vendor.read(failure, code, state);
		if (byCode == null || byCode == Kind.CONSTRAINT) {
			Kind byState = SqlStates.read(state);
			return (byCode == null || (byState != null && byState.compareTo(byCode) < 0)) ? byState
					: refine(failure, code, byCode);
		}
		return byCode;
	}

	private static Kind refine(Throwable failure, int code, Kind kind) {
		boolean check = code == SQL_SERVER_CONSTRAINT && SQL_SERVER_CHECK.matcher(messageOf(failure)).find();
		return check ? Kind.CHECK : kind;
	}

	private static @Nullable DataFailure readType(SQLException failure, String state) {
		DataFailure byType = FailureReader.nearest(BY_TYPE, failure);
		if (byType == null && state.equals(AMBIGUOUS_STATE)) {
			return new DataFailure(Kind.FAULT, Set.of(), true);
		}
		boolean none = byType == null && state.isEmpty() && POOL_GIVES_NONE.matcher(messageOf(failure)).find();
		return none ? DataFailure.of(Kind.UNAVAILABLE) : byType;
	}

}
