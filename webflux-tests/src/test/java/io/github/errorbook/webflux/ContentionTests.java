package io.github.errorbook.webflux;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;

import io.r2dbc.spi.ConnectionFactories;
import io.r2dbc.spi.ConnectionFactory;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.r2dbc.connection.R2dbcTransactionManager;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.reactive.TransactionalOperator;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

import io.github.errorbook.webflux.Contention.Database;
import io.github.errorbook.wire.kit.RawResponse;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Locks, deadlocks, timeouts, and connections that are lost or cannot be had: R2DBC says
 * what JDBC says, in H2 and in PostgreSQL.
 */
class ContentionTests {

	private static final String ROW_1 = "update account set balance = 5 where id = 1";

	private static final String ROW_2 = "update account set balance = 5 where id = 2";

	private static final String ANY = "select 1";

	private static final String LONG = "select pg_sleep(30)";

	private static EmbeddedPostgres server;

	private static Database postgres;

	private static ServerSocket silent;

	private static NettyService service;

	@BeforeAll
	static void start() throws Exception {
		server = EmbeddedPostgres.builder().setLocaleConfig("locale", "C").start();
		postgres = Database.postgres(server.getPort());
		for (Database database : List.of(Database.H2, postgres)) {
			run(database, "create table account (id int primary key, balance int, parent int, note varchar(5))",
					"insert into account (id, balance) values (1, 1), (2, 1)");
		}
		run(postgres,
				"alter table account add constraint fk_parent foreign key (parent) references account (id) "
						+ "deferrable initially deferred",
				"create role locked login password 'right'", "create role crowded login connection limit 0");
		demandPassword("locked");
		silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
		hangUp();
		service = NettyService.start(Data.class);
	}

	@AfterAll
	static void stop() throws IOException {
		service.close();
		silent.close();
		server.close();
	}

	private static void run(Database database, String... statements) throws SQLException {
		try (Connection connection = DriverManager.getConnection(database.jdbc());
				Statement statement = connection.createStatement()) {
			for (String sql : statements) {
				statement.execute(sql);
			}
		}
	}

	private static void demandPassword(String role) throws Exception {
		try (Connection connection = DriverManager.getConnection(postgres.jdbc());
				Statement statement = connection.createStatement();
				ResultSet result = statement.executeQuery("select current_setting('hba_file')")) {
			result.next();
			Path file = Path.of(result.getString(1));
			Files.writeString(file, "host all " + role + " all md5\n" + Files.readString(file));
			statement.execute("select pg_reload_conf()");
		}
	}

	private static void hangUp() {
		Thread thread = new Thread(() -> {
			while (!silent.isClosed()) {
				try (AutoCloseable caller = silent.accept()) {
					assertThat(caller).isNotNull();
				}
				catch (Exception ex) {
					// The test is over.
				}
			}
		});
		thread.setDaemon(true);
		thread.start();
	}

	@ParameterizedTest
	@MethodSource({ "ofLocks", "ofTime", "ofConnections", "others" })
	void failureIsTheSameByR2dbcAsByJdbc(Contention contention) throws SQLException {
		for (boolean reactive : new boolean[] { true, false }) {
			try (Rival rival = new Rival(home(contention))) {
				contention.before().accept(rival);
				Data.work = reactive ? byR2dbc(contention, rival) : byJdbc(contention, rival);
				RawResponse response = service.get("/run");
				String name = contention + (reactive ? " by R2DBC" : " by JDBC");
				assertThat(response).as(name).isEnvelope().leaksNothingOf("account", "secret", "localhost");
				assertThat(response.status() + " " + response.code()).as(name)
					.isEqualTo(contention.status() + " " + contention.code());
			}
		}
	}

	private static Database home(Contention contention) {
		return (contention.database() == Database.H2) ? Database.H2 : postgres;
	}

	static Stream<Contention> ofLocks() {
		return Stream.of(
				h2("lock that is not waited for", 409, "select * from account where id = 2 for update nowait")
					.before((rival) -> rival.run(ROW_2)),
				postgres("lock that is not waited for", 409, "select * from account where id = 2 for update nowait")
					.before((rival) -> rival.run(ROW_2)),
				h2("lock that takes too long", 409, "set lock_timeout 50", ROW_2).before((rival) -> rival.run(ROW_2)),
				postgres("lock that takes too long", 409, "set local lock_timeout = '50ms'", ROW_2)
					.before((rival) -> rival.run(ROW_2)),
				h2("deadlock", 409, ROW_1, Contention.RIVAL, ROW_2)
					.before((rival) -> rival.run("set lock_timeout 10000", ROW_2))
					.during((rival) -> rival.startAndWait(ROW_1)),
				postgres("deadlock", 409, "set local deadlock_timeout = '20ms'", ROW_1, Contention.RIVAL, ROW_2)
					.before((rival) -> rival.run("set local deadlock_timeout = '10min'", ROW_2))
					.during((rival) -> rival.startAndWait(ROW_1)),
				postgres("change of what was read", 409, "select * from account", Contention.RIVAL, ROW_1)
					.isolation(TransactionDefinition.ISOLATION_REPEATABLE_READ)
					.during((rival) -> rival.run(ROW_1, "commit")),
				postgres("transactions that cannot be put into an order", 409, "select sum(balance) from account",
						ROW_2, Contention.RIVAL)
					.isolation(TransactionDefinition.ISOLATION_SERIALIZABLE)
					.before((rival) -> rival.run("set transaction isolation level serializable",
							"select sum(balance) from account"))
					.during((rival) -> rival.run(ROW_1, "commit")));
	}

	static Stream<Contention> ofTime() {
		return Stream.of(
				h2("statement that takes too long", 503, "set query_timeout 50",
						"select count(*) from system_range(1, 10000000000) where mod(x, 7) = 8"),
				postgres("statement that takes too long", 503, "set local statement_timeout = '50ms'", LONG),
				postgres("statement that is cancelled", 503, Contention.RIVAL, LONG)
					.during((rival) -> rival.start(onceItSleeps("pg_cancel_backend"))),
				postgres("transaction that is idle for too long", 503,
						"set local idle_in_transaction_session_timeout = '10ms'", Contention.RIVAL, ANY)
					.during((rival) -> rival.run("do $$ begin while exists (select from pg_stat_activity where "
							+ "state = 'idle in transaction' and pid <> pg_backend_pid()) loop "
							+ "perform pg_sleep(0.01); perform pg_stat_clear_snapshot(); end loop; end $$")));
	}

	private static String onceItSleeps(String function) {
		return "do $$ begin loop perform " + function + "(pid) from pg_stat_activity where query = '" + LONG
				+ "' and state = 'active'; "
				+ "exit when found; perform pg_sleep(0.01); perform pg_stat_clear_snapshot(); end loop; end $$";
	}

	static Stream<Contention> ofConnections() {
		int port = server.getPort();
		return Stream.of(
				postgres("connection that ends in the middle of a statement", 503, Contention.RIVAL, LONG)
					.during((rival) -> rival.start(onceItSleeps("pg_terminate_backend"))),
				postgres("connection that has ended between statements", 503, ANY, Contention.RIVAL, ANY)
					.during((rival) -> rival.run("select pg_terminate_backend(pid, 5000) from pg_stat_activity "
							+ "where pid <> pg_backend_pid() and backend_type = 'client backend'")),
				to("wrong password", Database.postgres("locked", "secret", "postgres", port)),
				to("unknown role", Database.postgres("secret", "secret", "postgres", port)),
				to("unknown database", Database.postgres("postgres", "none", "secret", port)),
				to("lack of connections", Database.postgres("crowded", "none", "postgres", port)),
				to("encryption that the server lacks", postgres.encrypted()), to("no server", Database.postgres(1)),
				to("server that hangs up", Database.postgres(silent.getLocalPort())),
				to("unknown host", new Database("PostgreSQL", "jdbc:postgresql://secret.invalid/a",
						"r2dbc:postgresql://a:b@secret.invalid/a")));
	}

	static Stream<Contention> others() {
		return Stream.of(
				postgres("constraint that is checked at the end", 409, "update account set parent = 99 where id = 1"),
				h2("division by zero", 500, "select 1 / (id - id) from account"),
				postgres("division by zero", 500, "select 1 / (id - id) from account"),
				h2("value of another type", 409, "update account set balance = cast('secret' as int)"),
				postgres("value of another type", 409,
						"update account set balance = cast(note || 'secret' as int) " + "where id = 1",
						"update account set balance = cast('x' || id as int)"),
				h2("value that is too long", 409, "update account set note = 'secret'"),
				postgres("value that is too long", 409, "update account set note = 'secret'"),
				postgres("change where only reading is allowed", 500, "set transaction read only", ROW_1),
				postgres("exception of a procedure", 500, raise("P0001")),
				postgres("state that nobody knows", 500, raise("SK001")),
				postgres("feature that is not supported", 500, raise("0A000")),
				postgres("fault of the server", 500, raise("XX000")));
	}

	private static String raise(String state) {
		return "do $$ begin raise exception 'secret' using errcode = '" + state + "'; end $$";
	}

	private static Contention h2(String name, int status, String... statements) {
		return Contention.of(name, Database.H2, status, statements);
	}

	private static Contention postgres(String name, int status, String... statements) {
		return Contention.of(name, postgres, status, statements);
	}

	private static Contention to(String name, Database database) {
		return Contention.of(name, database, 503, ANY);
	}

	private static Mono<?> byR2dbc(Contention contention, Rival rival) {
		ConnectionFactory connections = ConnectionFactories.get(contention.database().r2dbc());
		DatabaseClient client = DatabaseClient.create(connections);
		DefaultTransactionDefinition definition = new DefaultTransactionDefinition();
		definition.setIsolationLevel(contention.isolation());
		return Flux.fromIterable(contention.statements())
			.concatMap(
					(sql) -> sql.equals(Contention.RIVAL) ? Mono.fromRunnable(() -> contention.during().accept(rival))
						.subscribeOn(Schedulers.boundedElastic()) : client.sql(sql).fetch().all().then())
			.then()
			.as(TransactionalOperator.create(new R2dbcTransactionManager(connections), definition)::transactional);
	}

	private static Mono<?> byJdbc(Contention contention, Rival rival) {
		return Mono.fromCallable(() -> {
			try (Connection connection = DriverManager.getConnection(contention.database().jdbc());
					Statement statement = connection.createStatement()) {
				connection.setTransactionIsolation(contention.isolation());
				connection.setAutoCommit(false);
				for (String sql : contention.statements()) {
					if (sql.equals(Contention.RIVAL)) {
						contention.during().accept(rival);
					}
					else {
						statement.execute(sql);
					}
				}
				connection.commit();
				return "";
			}
		}).subscribeOn(Schedulers.boundedElastic());
	}

	@TestService
	@RestController
	static class Data {

		static volatile Mono<?> work;

		@GetMapping("/run")
		Mono<?> run() {
			return work;
		}

	}

}
