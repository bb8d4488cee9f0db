package io.github.errorbook.recent.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionStatus;

import io.github.errorbook.recent.CodeCount;
import io.github.errorbook.recent.RecentError;
import io.github.errorbook.recent.RecentErrorPage;
import io.github.errorbook.recent.RecentErrorQuery;
import io.github.errorbook.recent.RecentRequest;

/**
 * The table of errors. Whatever comes from a client is a parameter of a statement. What
 * is written is committed by a transaction of its own.
 */
final class ErrorTable {

	private static final String COLUMNS = "id, occurred_at, code, status, method, path, path_template, principal, "
			+ "client, request_id, trace_id, message, details, cause_class, instance";

	private static final String NEWEST_FIRST = " order by occurred_at desc, id desc fetch first ? rows only";

	private static final int MAX_CODES = 1000;

	private final JdbcTemplate jdbc;

	private final PlatformTransactionManager transactions;

	private final String table;

	ErrorTable(DataSource dataSource, String table) {
		this.jdbc = new JdbcTemplate(dataSource);
		this.transactions = new JdbcTransactionManager(dataSource);
		this.table = table;
	}

	/**
	 * Insert errors, all or none.
	 * @param errors the errors
	 */
	void insert(List<RecentError> errors) {
		String sql = "insert into " + this.table + " (" + COLUMNS + ") values (" + "?, ".repeat(14) + "?)";
		commit(() -> this.jdbc.batchUpdate(sql, errors.stream().map(ErrorTable::values).toList()));
	}

	/**
	 * Insert an error unless it is there already.
	 * @param error the error
	 */
	void insertOnce(RecentError error) {
		try {
			insert(List.of(error));
		}
		catch (DuplicateKeyException ex) {
			// An earlier attempt has succeeded, though its confirmation was lost.
		}
	}

	private static @Nullable Object[] values(RecentError error) {
		RecentRequest request = error.request();
		return new @Nullable Object[] { error.id(), time(error.timestamp()), error.code(), error.status(),
				request.method(), request.path(), request.pathTemplate(), request.principal(), request.remoteAddress(),
				request.requestId(), request.traceId(), error.message(), error.details(), error.causeClass(),
				error.instance() };
	}

	RecentErrorPage find(RecentErrorQuery query) {
		ErrorConditions conditions = ErrorConditions.of(query);
		List<Object> parameters = new ArrayList<>(conditions.parameters());
		parameters.add(query.limit() + 1);
		return RecentErrorPage
			.of(this.jdbc.query("select " + COLUMNS + " from " + this.table + conditions.sql() + NEWEST_FIRST,
					(row, number) -> error(row), parameters.toArray()), query.limit());
	}

	@Nullable RecentError get(String id, Instant horizon) {
		List<RecentError> found = this.jdbc.query(
				"select " + COLUMNS + " from " + this.table + " where id = ? and occurred_at >= ?",
				(row, number) -> error(row), id, time(horizon));
		return found.isEmpty() ? null : found.get(0);
	}

	List<CodeCount> countByCode(RecentErrorQuery query) {
		ErrorConditions conditions = ErrorConditions.of(query);
		List<Object> parameters = new ArrayList<>(conditions.parameters());
		parameters.add(MAX_CODES);
		return this.jdbc.query(
				"select code, count(*), min(occurred_at), max(occurred_at) from " + this.table + conditions.sql()
						+ " group by code order by count(*) desc, code fetch first ? rows only",
				(row, number) -> new CodeCount(row.getString(1), row.getLong(2), instant(row, 3), instant(row, 4)),
				parameters.toArray());
	}

	/**
	 * Delete the oldest errors.
	 * @param horizon the time before which errors are deleted
	 * @param limit how many at most
	 * @return how many were deleted
	 */
	int deleteBefore(Instant horizon, int limit) {
		String oldest = "select id from " + this.table + " where occurred_at < ? order by occurred_at, id";
		return commit(() -> this.jdbc.update(
				"delete from " + this.table + " where id in (" + oldest + " fetch first ? rows only)", time(horizon),
				limit));
	}

	/*
	 * A template for transactions would log an error of its own when the database goes
	 * away in the midst of one.
	 */
	private <T> T commit(Supplier<T> work) {
		TransactionStatus transaction = this.transactions.getTransaction(TransactionDefinition.withDefaults());
		try {
			T result = work.get();
			this.transactions.commit(transaction);
			return result;
		}
		catch (RuntimeException ex) {
			rollBack(transaction);
			throw ex;
		}
	}

	private void rollBack(TransactionStatus transaction) {
		try {
			if (!transaction.isCompleted()) {
				this.transactions.rollback(transaction);
			}
		}
		catch (RuntimeException ex) {
			// What led to it is thrown.
		}
	}

	static OffsetDateTime time(Instant instant) {
		return instant.atOffset(ZoneOffset.UTC);
	}

	private static Instant instant(ResultSet row, int column) throws SQLException {
		return row.getObject(column, OffsetDateTime.class).toInstant();
	}

	private static RecentError error(ResultSet row) throws SQLException {
		return new RecentError(row.getString(1), instant(row, 2), row.getString(3), row.getInt(4),
				new RecentRequest(row.getString(5), row.getString(6), row.getString(7), row.getString(8),
						row.getString(9), row.getString(10), row.getString(11)),
				row.getString(12), row.getString(13), row.getString(14), row.getString(15));
	}

}
