package io.github.errorbook.webflux;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;

import io.r2dbc.spi.ConnectionFactories;
import io.r2dbc.spi.ConnectionFactory;
import io.r2dbc.spi.R2dbcTimeoutException;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

import io.github.errorbook.wire.kit.RawResponse;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What goes wrong in a database is the same error by R2DBC as by JDBC, with H2 and with
 * PostgreSQL.
 */
class DataTests {

	private static final List<String> SCHEMA = List.of(
			"create table account (id int primary key, email varchar(20) not null, balance int, parent int, "
					+ "constraint uq_email unique (email), constraint ck_balance check (balance >= 0), "
					+ "constraint fk_parent foreign key (parent) references account (id))",
			"insert into account (id, email, balance) values (1, 'a@b', 1)");

	private static EmbeddedPostgres postgres;

	private static NettyService service;

	@BeforeAll
	static void start() throws IOException {
		postgres = EmbeddedPostgres.builder().setLocaleConfig("locale", "C").start();
		Data.clients = new DatabaseClient[] { client("r2dbc:h2:mem:///data?options=DB_CLOSE_DELAY=-1"),
				client("r2dbc:postgresql://postgres@localhost:" + postgres.getPort() + "/postgres") };
		service = NettyService.start(Data.class, "errorbook.codes.EMAIL_TAKEN.status=409",
				"errorbook.codes.EMAIL_TAKEN.message=Somebody has this address.",
				"errorbook.data.constraints.uq_email.code=EMAIL_TAKEN",
				"errorbook.data.constraints.uq_email.field=email");
	}

	@AfterAll
	static void stop() throws IOException {
		service.close();
		postgres.close();
	}

	private static DatabaseClient client(String url) {
		DatabaseClient client = DatabaseClient.create(ConnectionFactories.get(url));
		SCHEMA.forEach((sql) -> client.sql(sql).then().block());
		return client;
	}

	@ParameterizedTest
	@MethodSource("cases")
	void failureIsTheSameByAnyDriver(Case data) {
		for (int i = 0; i < Data.clients.length; i++) {
			Data.work = data.work.on(Data.clients[i]);
			RawResponse response = service.get("/run");
			assertThat(response).as("%s, %d", data.name, i)
				.hasStatus(data.status)
				.isEnvelope()
				.leaksNothingOf("account", "uq_", "secret");
			assertThat(response.code()).as("%s, %d", data.name, i).isEqualTo(data.code);
		}
	}

	static Stream<Case> cases() {
		return Stream.of(
				is("primary key", 409, "DUPLICATE_RECORD", "insert into account (id, email) values (1, 'secret')"),
				is("unique constraint with a code", 409, "EMAIL_TAKEN",
						"insert into account (id, email) values (2, 'a@b')"),
				is("not null", 409, "CONFLICT", "insert into account (id) values (3)"),
				is("check", 409, "CONFLICT", "insert into account (id, email, balance) values (4, 'c', -1)"),
				is("foreign key", 409, "CONFLICT", "insert into account (id, email, parent) values (5, 'd', 99)"),
				is("value that is too long", 409, "CONFLICT",
						"insert into account (id, email) values (6, '" + "secret".repeat(9) + "')"),
				is("bad grammar", 500, "INTERNAL_SERVER_ERROR", "selekt secret"),
				new Case("timeout of the driver", 503, "SERVICE_UNAVAILABLE",
						(client) -> Mono.error(new R2dbcTimeoutException("secret"))),
				new Case("no connection", 503, "SERVICE_UNAVAILABLE", (client) -> refused().sql("select 1").then()));
	}

	private static DatabaseClient refused() {
		ConnectionFactory factory = ConnectionFactories.get("r2dbc:postgresql://postgres@localhost:1/secret");
		return DatabaseClient.create(factory);
	}

	private static Case is(String name, int status, String code, String sql) {
		return new Case(name, status, code, (client) -> client.sql(sql).then());
	}

	record Case(String name, int status, String code, Work work) {

		@Override
		public String toString() {
			return this.name;
		}

	}

	@FunctionalInterface
	interface Work {

		Mono<?> on(DatabaseClient client);

	}

	@TestService
	@RestController
	static class Data {

		static DatabaseClient[] clients;

		static volatile Mono<?> work;

		@GetMapping("/run")
		Mono<?> run() {
			return work;
		}

	}

}
