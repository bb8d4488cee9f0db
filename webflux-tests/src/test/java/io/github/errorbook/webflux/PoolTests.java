package io.github.errorbook.webflux;

import java.time.Duration;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import io.r2dbc.pool.ConnectionPool;
import io.r2dbc.pool.ConnectionPoolConfiguration;
import io.r2dbc.spi.ConnectionFactories;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.r2dbc.connection.R2dbcTransactionManager;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.transaction.reactive.TransactionalOperator;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

import io.github.errorbook.catalog.StandardErrorCode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A pool of connections that gives none makes the service unavailable, whoever asks it.
 */
class PoolTests {

	@RegisterExtension
	static final NettyService service = NettyService.of(Data.class);

	@ParameterizedTest
	@MethodSource("pools")
	void poolThatGivesNoneIsUnavailable(Pool pool) {
		ConnectionPoolConfiguration.Builder builder = ConnectionPoolConfiguration
			.builder(ConnectionFactories.get("r2dbc:h2:mem:///pool"))
			.initialSize(0)
			.maxSize(1);
		ConnectionPool connections = new ConnectionPool(pool.settings.apply(builder).build());
		try {
			connections.create().block();
			if (pool.closed) {
				connections.dispose();
			}
			assertUnavailable(DatabaseClient.create(connections).sql("select 1").then());
			assertUnavailable(Mono.just("")
				.as(TransactionalOperator.create(new R2dbcTransactionManager(connections))::transactional));
			assertUnavailable(connections.create().then());
		}
		finally {
			connections.dispose();
		}
	}

	private static void assertUnavailable(Mono<?> work) {
		Data.work = work;
		assertThat(service.get("/run")).isError(StandardErrorCode.SERVICE_UNAVAILABLE);
	}

	static Stream<Pool> pools() {
		return Stream.of(
				new Pool("wait that is too long", false, (pool) -> pool.maxAcquireTime(Duration.ofMillis(300))),
				new Pool("queue that is full", false,
						(pool) -> pool.customizer((builder) -> builder.maxPendingAcquire(0))),
				new Pool("pool that is closed", true, (pool) -> pool));
	}

	record Pool(String name, boolean closed, UnaryOperator<ConnectionPoolConfiguration.Builder> settings) {

		@Override
		public String toString() {
			return this.name;
		}

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
