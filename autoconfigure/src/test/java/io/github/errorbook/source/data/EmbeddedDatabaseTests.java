package io.github.errorbook.source.data;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/**
 * What databases really throw, whoever reports it.
 */
@ParameterizedClass
@EnumSource(EmbeddedDatabaseTests.Database.class)
class EmbeddedDatabaseTests {

	private static final List<String> SCHEMA = List.of("""
			create table acc (id int not null primary key, email varchar(10) not null, bal int not null, small smallint,
			constraint uk_email unique (email), constraint chk_bal check (bal >= 0))""", """
			create table book (id int not null primary key, acc int not null,
			constraint fk_acc foreign key (acc) references acc (id))""", "insert into acc values (1, 'a', 1, 1)",
			"insert into acc values (2, 'b', 1, 1)", "insert into book values (1, 1)");

	@TempDir
	private static Path folder;

	private static Connection connection;

	@Parameter
	Database database;

	@BeforeParameterizedClassInvocation
	static void start(Database database) throws SQLException {
		System.setProperty("derby.stream.error.file", folder.resolve("derby.log").toString());
		connection = database.connect("create=true");
		for (String statement : database.settings) {
			execute(connection, statement);
		}
		for (String statement : SCHEMA) {
			execute(connection, statement);
		}
	}

	@AfterParameterizedClassInvocation
	static void stop(Database database) throws SQLException {
		if (database == Database.HSQLDB) {
			execute(connection, "shutdown");
		}
		connection.close();
		if (database == Database.DERBY) {
			catchThrowableOfType(SQLException.class, () -> DriverManager.getConnection("jdbc:derby:;shutdown=true"));
			System.clearProperty("derby.stream.error.file");
		}
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			insert into acc values (3, 'a', 1, 1) | DUPLICATE uk_email
			insert into acc values (1, 'c', 1, 1) | DUPLICATE
			update acc set email = 'a' where id = 2 | DUPLICATE uk_email
			insert into book values (2, 99) | CONSTRAINT fk_acc
			delete from acc where id = 1 | CONSTRAINT fk_acc
			insert into acc values (3, 'c', -1, 1) | CHECK chk_bal
			insert into acc values (3, null, 1, 1) | NOT_NULL
			insert into acc values (3, 'cccccccccccccccccccc', 1, 1) | CONSTRAINT
			insert into acc values (3, 'c', 1, 99999) | CONSTRAINT
			update acc set bal = 1 / (id - id) | FAULT
			select nope from acc | FAULT
			""", quoteCharacter = '\u0000')
	void refusalIsRead(String statement, String expected) {
		String real = this.database.answer(statement, expected);
		if (real != null) {
			assertAnswer(connection, statement, real);
		}
	}

	@Test
	void lockedRowIsConflict() throws SQLException {
		if (this.database == Database.HSQLDB) {
			return;
		}
		try (Connection other = this.database.connect("")) {
			other.setAutoCommit(false);
			execute(other, "update acc set bal = 5 where id = 2");
			assertAnswer(connection, "update acc set bal = 6 where id = 2", "CONCURRENCY");
			other.rollback();
		}
	}

	@Test
	void closedConnectionIsNoConflict() throws SQLException {
		Connection closed = this.database.connect("");
		closed.close();
		SQLException failure = catchThrowableOfType(SQLException.class, () -> execute(closed, "select 1 from acc"));
		assertThat(Reporters.answer(failure, "none")).isIn("UNAVAILABLE", "FAULT");
	}

	private void assertAnswer(Connection connection, String statement, String expected) {
		SQLException failure = catchThrowableOfType(SQLException.class, () -> execute(connection, statement));
		assertThat((Object) failure).as(statement).isNotNull();
		String constraint = expected.substring(expected.indexOf(' ') + 1);
		Reporters.report(this.database.product, failure)
			.forEach((reporter, thrown) -> assertThat(Reporters.answer(thrown, constraint)).as(reporter)
				.isEqualTo(expected));
	}

	private static void execute(Connection connection, String sql) throws SQLException {
		try (Statement statement = connection.createStatement()) {
			statement.execute(sql);
		}
	}

	/**
	 * The databases that run within the test.
	 */
	enum Database {

		H2("H2", "jdbc:h2:mem:embedded;LOCK_TIMEOUT=50"),

		HSQLDB("HSQL Database Engine", "jdbc:hsqldb:mem:embedded"),

		DERBY("Apache Derby", "jdbc:derby:memory:embedded",
				"call syscs_util.syscs_set_database_property('derby.locks.waitTimeout', '1')"),

		SQLITE("SQLite", "jdbc:sqlite:", "pragma foreign_keys = on", "pragma busy_timeout = 50");

		private final String product;

		private final String url;

		private final List<String> settings;

		Database(String product, String url, String... settings) {
			this.product = product;
			this.url = url;
			this.settings = List.of(settings);
		}

		Connection connect(String more) throws SQLException {
			return switch (this) {
				case SQLITE -> DriverManager.getConnection(this.url + folder.resolve("embedded.db"));
				case DERBY -> DriverManager.getConnection(this.url + ";" + more);
				default -> DriverManager.getConnection(this.url);
			};
		}

		/*
		 * SQLite has no lengths and names neither a unique nor a foreign key, and divides
		 * by zero.
		 */
		String answer(String statement, String expected) {
			if (this != SQLITE) {
				return expected;
			}
			if (expected.equals("CONSTRAINT") || statement.contains("/")) {
				return null;
			}
			return expected.replace(" uk_email", " email").replace(" fk_acc", "");
		}

	}

}
