package io.github.errorbook.recent.jdbc;

import java.io.IOException;
import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import javax.sql.DataSource;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.aot.hint.RuntimeHints;
import org.springframework.aot.hint.predicate.RuntimeHintsPredicates;
import org.springframework.boot.sql.init.DatabaseInitializationMode;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

import io.github.errorbook.recent.BoundedErrors;
import io.github.errorbook.recent.RecentError;
import io.github.errorbook.recent.RecentErrorQuery;
import io.github.errorbook.recent.RecentErrorRepository;
import io.github.errorbook.recent.RecentErrorRepositoryContract;
import io.github.errorbook.recent.TestErrors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * The log in a database, on each that a script is shipped for.
 */
@ParameterizedClass
@EnumSource(JdbcRecentErrorRepositoryTests.Database.class)
class JdbcRecentErrorRepositoryTests extends RecentErrorRepositoryContract {

	private static DataSource dataSource;

	@Parameter
	Database database;

	private JdbcRecentErrorRepository log;

	@BeforeParameterizedClassInvocation
	static void start(Database database) throws IOException {
		dataSource = database.start();
	}

	@AfterParameterizedClassInvocation
	static void stop(Database database) throws IOException {
		database.stop();
	}

	@AfterEach
	void close() {
		this.log.destroy();
		new JdbcTemplate(dataSource).execute("drop table if exists my_errors");
	}

	@Override
	protected RecentErrorRepository create() {
		this.log = newLog();
		return this.log;
	}

	private static RecentJdbcProperties properties(String schema, String platform) {
		return new RecentJdbcProperties("my_errors", DatabaseInitializationMode.ALWAYS, schema, platform, false, 7,
				Duration.ofMillis(5), Duration.ofMillis(50), Duration.ofSeconds(5));
	}

	private static JdbcRecentErrorRepository newLog() {
		RecentJdbcProperties properties = properties(RecentJdbcProperties.DEFAULT_SCHEMA, null);
		new ErrorSchema(dataSource, properties).initializeDatabase();
		return log(properties, Duration.ofDays(7));
	}

	private static JdbcRecentErrorRepository log(RecentJdbcProperties properties, Duration retention) {
		return log(properties, retention, new BoundedErrors(1000, 1_000_000));
	}

	private static JdbcRecentErrorRepository log(RecentJdbcProperties properties, Duration retention,
			BoundedErrors waiting) {
		ErrorTable table = new ErrorTable(dataSource, properties.tableName());
		return new JdbcRecentErrorRepository(table,
				new ErrorWriter(table, waiting, properties, new Retention(retention)), retention);
	}

	@Test
	void nativeImageKeepsScripts() {
		RuntimeHints hints = new RuntimeHints();
		new ErrorSchemaHints().registerHints(hints, null);
		assertThat(
				RuntimeHintsPredicates.resource().forResource("io/github/errorbook/recent/jdbc/schema-postgresql.sql"))
			.accepts(hints);
	}

	@Test
	void schemaMayBeThereAlready() {
		new ErrorSchema(dataSource, properties(RecentJdbcProperties.DEFAULT_SCHEMA, null)).initializeDatabase();
		assertThat(this.log.find(RecentErrorQuery.ALL).errors()).isEmpty();
	}

	@Test
	void everyFilterHasAnIndex() {
		List<String> indexes = new JdbcTemplate(dataSource).queryForList((this.database == Database.H2)
				? "select lower(index_name) from information_schema.indexes where lower(table_name) = 'my_errors'"
				: "select indexname from pg_indexes where tablename = 'my_errors'", String.class);
		assertThat(indexes).contains("my_errors_time", "my_errors_code", "my_errors_status", "my_errors_principal",
				"my_errors_path", "my_errors_request");
	}

	@Test
	void otherPlatformIsRefusedWithCure() {
		RecentJdbcProperties mysql = properties(RecentJdbcProperties.DEFAULT_SCHEMA, "mysql");
		assertThatExceptionOfType(NoSchemaException.class)
			.isThrownBy(() -> new ErrorSchema(dataSource, mysql).initializeDatabase())
			.withMessageContaining("schema-mysql.sql")
			.satisfies((ex) -> assertThat(new NoSchemaFailureAnalyzer().analyze(ex, ex).getAction())
				.contains("errorbook.recent.jdbc.schema", "errorbook.recent.jdbc.initialize-schema to 'never'"));
	}

	@Test
	void shutdownWritesWhatWaits() {
		JdbcRecentErrorRepository slow = log(new RecentJdbcProperties("my_errors", DatabaseInitializationMode.NEVER, "",
				null, false, 100, Duration.ofMinutes(10), Duration.ofMinutes(10), Duration.ofSeconds(10)),
				Duration.ofDays(7));
		for (int i = 0; i < 250; i++) {
			slow.add(TestErrors.error("ada"));
		}
		assertThat(this.log.find(RecentErrorQuery.ALL).errors()).isEmpty();
		slow.destroy();
		assertThat(this.log.find(RecentErrorQuery.ALL.withPage(null, 500)).errors()).hasSize(250);
		assertThat(slow.dropped()).isZero();
	}

	@Test
	void stormBeforeOrAfterKeepsNoRareErrorOutOfTheQueue() {
		JdbcRecentErrorRepository slow = log(
				new RecentJdbcProperties("my_errors", DatabaseInitializationMode.NEVER, "", null, false, 100,
						Duration.ofMinutes(10), Duration.ofMinutes(10), Duration.ofSeconds(10)),
				Duration.ofDays(7), new BoundedErrors(50, 1_000_000));
		RecentError before = TestErrors.error(Instant.now(), "RARE", 422, "ada", "/", "r");
		RecentError after = TestErrors.error(Instant.now(), "RARE", 422, "bob", "/", "r");
		slow.add(before);
		for (int i = 0; i < 250; i++) {
			slow.add(TestErrors.error(Instant.now(), "NOISE", 404, null, "/" + i, "n"));
		}
		slow.add(after);
		slow.destroy();
		assertThat(this.log.get(before.id())).isEqualTo(before);
		assertThat(this.log.get(after.id())).isEqualTo(after);
		assertThat(slow.dropped()).isEqualTo(202);
		assertThat(slow.droppedByCode()).containsExactly(Map.entry("NOISE", 202L));
	}

	@Test
	void whatIsTooOldIsDeletedInBatches() {
		Instant old = Instant.now().minusSeconds(7200);
		ErrorTable table = new ErrorTable(dataSource, "my_errors");
		for (int i = 0; i < 250; i++) {
			table.insert(List.of(TestErrors.at(old.plusMillis(i)), TestErrors.at(old.plusMillis(i))));
		}
		table.insert(List.of(TestErrors.error("ada")));
		assertThat(table.deleteBefore(Instant.now().minusSeconds(3600), 400)).isEqualTo(400);
		assertThat(table.find(RecentErrorQuery.ALL.withPage(null, 500)).errors()).hasSize(101);
		new Retention(Duration.ofHours(1)).apply(table);
		assertThat(table.find(RecentErrorQuery.ALL).errors()).hasSize(1);
	}

	@Test
	void retentionIsAppliedByEachInstanceBesideOthers() {
		ErrorTable table = new ErrorTable(dataSource, "my_errors");
		for (int i = 0; i < 300; i++) {
			table.insert(List.of(TestErrors.at(Instant.now().minusSeconds(7200))));
		}
		JdbcRecentErrorRepository one = log(properties("", null), Duration.ofHours(1));
		JdbcRecentErrorRepository other = log(properties("", null), Duration.ofHours(1));
		await(() -> table.find(RecentErrorQuery.ALL).errors().isEmpty());
		one.destroy();
		other.destroy();
	}

	@Test
	void beyondRetentionNothingIsFoundEvenBeforeItIsDeleted() {
		RecentError old = TestErrors.at(Instant.now().minusSeconds(60));
		this.log.add(old);
		await(() -> this.log.get(old.id()) != null);
		ErrorTable table = new ErrorTable(dataSource, "my_errors");
		assertThat(table.get(old.id(), Instant.now().minusSeconds(30))).isNull();
	}

	@Test
	void errorThatTheDatabaseRefusesDoesNotHoldUpOthers() {
		RecentError twice = TestErrors.error("ada");
		RecentError refused = TestErrors.error(Instant.now(), "X".repeat(300), 409, "ada", "/", "r");
		this.log.add(twice);
		this.log.add(refused);
		this.log.add(twice);
		this.log.add(TestErrors.error("bob"));
		await(() -> this.log.find(RecentErrorQuery.ALL).errors().size() == 2);
		await(() -> this.log.dropped() == 1);
		assertThat(this.log.droppedByCode()).containsExactly(Map.entry("X".repeat(300), 1L));
		assertThat(this.log.get(twice.id())).isEqualTo(twice);
	}

	@Test
	void missingTableIsWaitedFor() {
		new JdbcTemplate(dataSource).execute("drop table my_errors");
		RecentError error = TestErrors.error("ada");
		this.log.add(error);
		new ErrorSchema(dataSource, properties(RecentJdbcProperties.DEFAULT_SCHEMA, null)).initializeDatabase();
		await(() -> this.log.get(error.id()) != null);
		assertThat(this.log.dropped()).isZero();
	}

	@Test
	void connectionsWithoutAutoCommitAreCommitted() throws Exception {
		try (Connection connection = dataSource.getConnection()) {
			connection.setAutoCommit(false);
			DataSource single = new SingleConnectionDataSource(connection, true);
			new ErrorTable(single, "my_errors").insert(List.of(TestErrors.error("ada")));
		}
		assertThat(this.log.find(RecentErrorQuery.ALL).errors()).hasSize(1);
	}

	enum Database {

		H2 {

			@Override
			DataSource start() {
				JdbcDataSource dataSource = new JdbcDataSource();
				dataSource.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
				return dataSource;
			}

		},

		POSTGRESQL {

			private EmbeddedPostgres postgres;

			@Override
			DataSource start() throws IOException {
				this.postgres = EmbeddedPostgres.start();
				return this.postgres.getPostgresDatabase();
			}

			@Override
			void stop() throws IOException {
				this.postgres.close();
			}

		};

		abstract DataSource start() throws IOException;

		void stop() throws IOException {
		}

	}

}
