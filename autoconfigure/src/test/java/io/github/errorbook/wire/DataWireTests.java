package io.github.errorbook.wire;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import javax.sql.DataSource;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.EntityTransaction;
import jakarta.persistence.LockModeType;
import org.apache.ibatis.session.SqlSessionFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

import io.github.errorbook.catalog.StandardErrorCode;
import io.github.errorbook.wire.DataService.Account;
import io.github.errorbook.wire.DataService.AccountMapper;
import io.github.errorbook.wire.DataService.Accounts;
import io.github.errorbook.wire.kit.Container;
import io.github.errorbook.wire.kit.LogLines;
import io.github.errorbook.wire.kit.ResponseAssert;
import io.github.errorbook.wire.kit.Service;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What clients read when a database refuses, on H2 and on PostgreSQL: the same, by
 * whichever library the application speaks to it.
 */
@ParameterizedClass
@CsvSource({ "TOMCAT, H2", "JETTY, H2", "TOMCAT, POSTGRESQL" })
class DataWireTests {

	private static final String TAKEN = "ada@secret.example";

	private static final String DUPLICATE = "[{'field':'email','message':'is already taken'}]";

	private static final String[] SECRETS = { "secret", "insert", "select", "account_", "constraint", "Exception",
			"balance_", "SQL" };

	private static EmbeddedPostgres postgres;

	private static Service service;

	@Parameter(0)
	Container container;

	@Parameter(1)
	Database database;

	@BeforeParameterizedClassInvocation
	static void start(Container container, Database database) throws IOException {
		service = Service.start(container, DataService.class, "test.url=" + database.url(),
				"errorbook.data.constraints.ACCOUNT_EMAIL_UNIQUE.field=email",
				"errorbook.data.constraints[public.balance_not_negative].field=amount",
				"errorbook.data.constraints[public.balance_not_negative].code=OVERDRAWN",
				"errorbook.data.constraints.booking_of_account.code=ACCOUNT_IN_USE",
				"errorbook.codes.OVERDRAWN.status=422", "errorbook.codes.OVERDRAWN.message=Overdrawn.",
				"errorbook.codes.ACCOUNT_IN_USE.status=409", "errorbook.codes.ACCOUNT_IN_USE.message=In use.");
	}

	@AfterParameterizedClassInvocation
	static void stop() {
		service.close();
	}

	@AfterAll
	static void stopPostgres() throws IOException {
		postgres.close();
	}

	@ParameterizedTest
	@EnumSource(Access.class)
	void duplicateTellsFieldAndNothingElse(Access access) {
		try (LogLines log = LogLines.ofErrors()) {
			call(() -> access.insert(3, TAKEN, 5)).isError(StandardErrorCode.DUPLICATE_RECORD, DUPLICATE)
				.leaksNothingOf(SECRETS);
			assertThat(log.lines()).singleElement().asString().startsWith("DEBUG DUPLICATE_RECORD 409 ");
			assertThat(log.text()).doesNotContain("secret", "ada@");
		}
	}

	@ParameterizedTest
	@EnumSource(Access.class)
	void brokenCheckHasConfiguredCodeAndField(Access access) {
		call(() -> access.insert(3, "new@secret.example", -5))
			.isError(422, "OVERDRAWN", "Overdrawn.", "[{'field':'amount','message':'is invalid'}]")
			.leaksNothingOf(SECRETS);
	}

	@ParameterizedTest
	@EnumSource(Access.class)
	void brokenForeignKeyHasConfiguredCode(Access access) {
		call(() -> access.delete(1)).isError(409, "ACCOUNT_IN_USE", "In use.", null).leaksNothingOf(SECRETS);
	}

	@ParameterizedTest
	@EnumSource(value = Access.class, names = "JDBC.*", mode = EnumSource.Mode.MATCH_ALL)
	void missingValueIsConflict(Access access) {
		call(() -> access.insert(3, null, 5)).isError(StandardErrorCode.CONFLICT).leaksNothingOf(SECRETS);
	}

	@Test
	void primaryKeyIsDuplicateWithoutDetails() {
		call(() -> jdbc().update("insert into account values (1, 'x@secret.example', 1, 0)"))
			.isError(StandardErrorCode.DUPLICATE_RECORD)
			.leaksNothingOf(SECRETS);
	}

	@Test
	void tooLongValueIsConflict() {
		call(() -> Access.JDBC_TEMPLATE.insert(3, "secret".repeat(20), 1)).isError(StandardErrorCode.CONFLICT)
			.leaksNothingOf(SECRETS);
	}

	@Test
	void invalidEntityIsUnprocessableAtCommit() {
		call(() -> transaction().executeWithoutResult((status) -> accounts().save(Account.of(3, " ", 1))))
			.isError(StandardErrorCode.VALIDATION_FAILED, "[{'field':'email','message':'must not be blank'}]");
	}

	@Test
	void staleVersionIsConflict() {
		call(() -> {
			Account stale = Account.of(2, "alan@secret.example", 1);
			stale.version = 7;
			accounts().saveAndFlush(stale);
		}).isError(StandardErrorCode.CONFLICT).leaksNothingOf(SECRETS);
	}

	@Test
	void staleVersionWithoutTranslationIsConflict() {
		call(() -> inEntityManager((entityManager) -> {
			Account stale = Account.of(2, "alan@secret.example", 1);
			stale.version = 7;
			return entityManager.merge(stale);
		})).isError(StandardErrorCode.CONFLICT).leaksNothingOf(SECRETS);
	}

	@Test
	void lockedRowIsConflict() throws SQLException {
		try (Connection other = service.bean(DataSource.class).getConnection();
				Statement statement = other.createStatement()) {
			other.setAutoCommit(false);
			statement.execute("select * from account where id = 2 for update");
			call(() -> jdbc().queryForMap("select * from account where id = 2 for update nowait"))
				.isError(StandardErrorCode.CONFLICT)
				.leaksNothingOf(SECRETS);
			call(() -> inEntityManager(DataWireTests::lock)).isError(StandardErrorCode.CONFLICT)
				.leaksNothingOf(SECRETS);
			call(() -> transaction().executeWithoutResult((status) -> lock(service.bean(EntityManager.class))))
				.isError(StandardErrorCode.CONFLICT);
			other.rollback();
		}
	}

	private static Account lock(EntityManager entityManager) {
		return entityManager.find(Account.class, 2L, LockModeType.PESSIMISTIC_WRITE,
				Map.of("jakarta.persistence.lock.timeout", 0));
	}

	@Test
	void missingRowIsNotFound() {
		String select = "select email from account where id = 99";
		call(() -> jdbc().queryForObject(select, String.class)).isError(StandardErrorCode.RESOURCE_NOT_FOUND);
		call(() -> inEntityManager((entityManager) -> entityManager.createNativeQuery(select).getSingleResult()))
			.isError(StandardErrorCode.RESOURCE_NOT_FOUND);
		call(() -> transaction().executeWithoutResult((status) -> accounts().getReferenceById(99L).email()))
			.isError(StandardErrorCode.RESOURCE_NOT_FOUND);
		call(() -> inEntityManager((entityManager) -> {
			entityManager.refresh(entityManager.getReference(Account.class, 99L));
			return null;
		})).isError(StandardErrorCode.RESOURCE_NOT_FOUND);
	}

	@Test
	void unknownSortPropertyIsNamed() {
		assertThat(service.get("/accounts?sort=email").status()).isEqualTo(200);
		service.get("/accounts?sort=nothing,desc")
			.assertThat()
			.isError(StandardErrorCode.INVALID_REQUEST, "[{'field':'nothing','message':'is not a known field'}]");
	}

	@Test
	void queryTimeoutIsUnavailable() {
		call(() -> jdbc().execute((Connection connection) -> this.database.runTooLong(connection)))
			.isError(StandardErrorCode.SERVICE_UNAVAILABLE)
			.leaksNothingOf(SECRETS);
	}

	@Test
	void exhaustedPoolIsUnavailable() throws SQLException {
		List<Connection> all = new ArrayList<>();
		try {
			for (int i = 0; i < DataService.POOL_SIZE; i++) {
				all.add(service.bean(DataSource.class).getConnection());
			}
			call(() -> jdbc().execute("select 1")).isError(StandardErrorCode.SERVICE_UNAVAILABLE);
			call(() -> mapper().count()).isError(StandardErrorCode.SERVICE_UNAVAILABLE).leaksNothingOf(SECRETS);
			call(() -> service.bean(SqlSessionFactory.class).openSession().getMapper(AccountMapper.class).count())
				.isError(StandardErrorCode.SERVICE_UNAVAILABLE);
			call(() -> accounts().count()).isError(StandardErrorCode.SERVICE_UNAVAILABLE);
			call(() -> service.bean(DataSource.class).getConnection()).isError(StandardErrorCode.SERVICE_UNAVAILABLE);
			call(() -> inEntityManager((entityManager) -> entityManager.find(Account.class, 1L)))
				.isError(StandardErrorCode.SERVICE_UNAVAILABLE);
		}
		finally {
			for (Connection connection : all) {
				connection.close();
			}
		}
	}

	@Test
	void faultsOfTheServiceAreInternal() {
		call(() -> jdbc().execute("select secret from nowhere")).isError(StandardErrorCode.INTERNAL_SERVER_ERROR)
			.leaksNothingOf(SECRETS);
		call(() -> accounts().findById(null)).isError(StandardErrorCode.INTERNAL_SERVER_ERROR);
		call(() -> jdbc().queryForObject("select email from account", String.class))
			.isError(StandardErrorCode.INTERNAL_SERVER_ERROR);
	}

	@Test
	void divisionByZeroIsInternal() {
		String divide = "select 1 / (id - id) from account where id = 1";
		call(() -> jdbc().queryForObject(divide, Integer.class)).isError(StandardErrorCode.INTERNAL_SERVER_ERROR)
			.leaksNothingOf(SECRETS);
		call(() -> mapper().divideByZero()).isError(StandardErrorCode.INTERNAL_SERVER_ERROR).leaksNothingOf(SECRETS);
		call(() -> inEntityManager((entityManager) -> entityManager.createNativeQuery(divide).getSingleResult()))
			.isError(StandardErrorCode.INTERNAL_SERVER_ERROR);
		call(() -> {
			try (Connection connection = service.bean(DataSource.class).getConnection();
					Statement statement = connection.createStatement()) {
				statement.executeQuery(divide).next();
			}
		}).isError(StandardErrorCode.INTERNAL_SERVER_ERROR).leaksNothingOf(SECRETS);
	}

	private static ResponseAssert call(ThrowingController.Thrower thrower) {
		return ThrowingController.call(service, thrower).assertThat();
	}

	private static JdbcTemplate jdbc() {
		return service.bean(JdbcTemplate.class);
	}

	private static AccountMapper mapper() {
		return service.bean(AccountMapper.class);
	}

	private static Accounts accounts() {
		return service.bean(Accounts.class);
	}

	private static TransactionTemplate transaction() {
		return service.bean(TransactionTemplate.class);
	}

	/**
	 * Use the persistence provider itself, so that Spring translates nothing.
	 */
	private static void inEntityManager(Function<EntityManager, Object> action) {
		try (EntityManager entityManager = service.bean(EntityManagerFactory.class)
			.unwrap(org.hibernate.SessionFactory.class)
			.createEntityManager()) {
			EntityTransaction transaction = entityManager.getTransaction();
			transaction.begin();
			try {
				action.apply(entityManager);
				transaction.commit();
			}
			finally {
				if (transaction.isActive()) {
					transaction.rollback();
				}
			}
		}
	}

	/**
	 * The databases.
	 */
	enum Database {

		H2("set query_timeout 20",
				"select count(*) from system_range(1, 1000000000) where mod(x, 7) = 3 and mod(x, 11) = 4",
				"set query_timeout 0") {

			@Override
			String url() {
				return "jdbc:h2:mem:data;LOCK_TIMEOUT=50;DB_CLOSE_DELAY=0";
			}

		},

		POSTGRESQL("set statement_timeout = 20", "select pg_sleep(30)", "set statement_timeout = 0") {

			@Override
			String url() throws IOException {
				postgres = (postgres != null) ? postgres : EmbeddedPostgres.start();
				return postgres.getJdbcUrl("postgres", "postgres");
			}

		};

		private final String limit;

		private final String tooLong;

		private final String noLimit;

		Database(String limit, String tooLong, String noLimit) {
			this.limit = limit;
			this.tooLong = tooLong;
			this.noLimit = noLimit;
		}

		abstract String url() throws IOException;

		Object runTooLong(Connection connection) throws SQLException {
			try (Statement statement = connection.createStatement()) {
				statement.execute(this.limit);
				try {
					return statement.execute(this.tooLong);
				}
				finally {
					statement.execute(this.noLimit);
				}
			}
		}

	}

	/**
	 * The ways to write, each of which dresses the refusal of the database in its own
	 * exceptions.
	 */
	enum Access {

		REPOSITORY {

			@Override
			void insert(long id, String email, int balance) {
				accounts().saveAndFlush(Account.of(id, email, balance));
			}

			@Override
			void delete(long id) {
				accounts().deleteById(id);
			}

		},

		REPOSITORY_AT_COMMIT {

			@Override
			void insert(long id, String email, int balance) {
				transaction().executeWithoutResult((status) -> accounts().save(Account.of(id, email, balance)));
			}

			@Override
			void delete(long id) {
				transaction().executeWithoutResult((status) -> accounts().deleteById(id));
			}

		},

		ENTITY_MANAGER {

			@Override
			void insert(long id, String email, int balance) {
				inEntityManager((entityManager) -> {
					entityManager.persist(Account.of(id, email, balance));
					entityManager.flush();
					return null;
				});
			}

			@Override
			void delete(long id) {
				inEntityManager((entityManager) -> {
					entityManager.remove(entityManager.find(Account.class, id));
					entityManager.flush();
					return null;
				});
			}

		},

		ENTITY_MANAGER_AT_COMMIT {

			@Override
			void insert(long id, String email, int balance) {
				inEntityManager((entityManager) -> {
					entityManager.persist(Account.of(id, email, balance));
					return null;
				});
			}

			@Override
			void delete(long id) {
				inEntityManager((entityManager) -> {
					entityManager.remove(entityManager.find(Account.class, id));
					return null;
				});
			}

		},

		MYBATIS {

			@Override
			void insert(long id, String email, int balance) {
				mapper().insert(id, email, balance);
			}

			@Override
			void delete(long id) {
				mapper().delete(id);
			}

		},

		JDBC_TEMPLATE {

			@Override
			void insert(long id, String email, int balance) {
				jdbc().update(Sql.INSERT, id, email, balance);
			}

			@Override
			void delete(long id) {
				jdbc().update(Sql.DELETE, id);
			}

		},

		JDBC {

			@Override
			void insert(long id, String email, int balance) throws SQLException {
				execute(Sql.INSERT, false, id, email, balance);
			}

			@Override
			void delete(long id) throws SQLException {
				execute(Sql.DELETE, false, id);
			}

		},

		JDBC_BATCH {

			@Override
			void insert(long id, String email, int balance) throws SQLException {
				execute(Sql.INSERT, true, id, email, balance);
			}

			@Override
			void delete(long id) throws SQLException {
				execute(Sql.DELETE, true, id);
			}

		};

		abstract void insert(long id, String email, int balance) throws SQLException;

		abstract void delete(long id) throws SQLException;

		private static void execute(String sql, boolean batch, Object... values) throws SQLException {
			try (Connection connection = service.bean(DataSource.class).getConnection();
					PreparedStatement statement = connection.prepareStatement(sql)) {
				for (int i = 0; i < values.length; i++) {
					statement.setObject(i + 1, values[i]);
				}
				if (batch) {
					statement.addBatch();
					statement.executeBatch();
				}
				else {
					statement.executeUpdate();
				}
			}
		}

	}

	private static final class Sql {

		static final String INSERT = "insert into account values (?, ?, ?, 0)";

		static final String DELETE = "delete from account where id = ?";

	}

}
