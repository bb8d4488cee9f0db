package io.github.errorbook.webflux;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

import static org.awaitility.Awaitility.await;

/**
 * Somebody else who uses the same database, in a transaction that is taken back in the
 * end.
 */
final class Rival implements AutoCloseable {

	private static final String WAITING_IN_POSTGRES = "select 1 from pg_locks where not granted";

	private static final String WAITING_IN_H2 = "select 1 from information_schema.sessions where blocker_id is not null";

	private final Contention.Database database;

	private final Connection connection;

	private CompletableFuture<Void> running = CompletableFuture.completedFuture(null);

	Rival(Contention.Database database) throws SQLException {
		this.database = database;
		this.connection = DriverManager.getConnection(database.jdbc());
		this.connection.setAutoCommit(false);
	}

	void run(String... statements) {
		try (Statement statement = this.connection.createStatement()) {
			for (String sql : statements) {
				statement.execute(sql);
			}
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * Run a statement beside what follows.
	 * @param sql the statement
	 */
	void start(String sql) {
		this.running = CompletableFuture.runAsync(() -> run(sql));
	}

	/**
	 * Run a statement that has to wait for a lock, and return as soon as it does.
	 * @param sql the statement
	 */
	void startAndWait(String sql) {
		start(sql);
		await().atMost(Duration.ofSeconds(10)).until(this::isWaiting);
	}

	private boolean isWaiting() throws SQLException {
		String sql = (this.database != Contention.Database.H2) ? WAITING_IN_POSTGRES : WAITING_IN_H2;
		try (Connection other = DriverManager.getConnection(this.database.jdbc());
				Statement statement = other.createStatement();
				ResultSet result = statement.executeQuery(sql)) {
			return result.next();
		}
	}

	@Override
	public void close() throws SQLException {
		this.running.handle((result, failure) -> null).join();
		this.connection.rollback();
		this.connection.close();
	}

}
