package io.github.errorbook.wire;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;

import io.micrometer.core.instrument.MeterRegistry;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.github.errorbook.recent.RecentErrorRepository;
import io.github.errorbook.wire.kit.Container;
import io.github.errorbook.wire.kit.LogLines;
import io.github.errorbook.wire.kit.RawResponse;
import io.github.errorbook.wire.kit.Service;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Two instances of a service on one database, which goes away and comes back.
 */
class RecentErrorsOutageTests {

	private static final String[] PROPERTIES = { "errorbook.recent.store=jdbc",
			"errorbook.recent.jdbc.initialize-schema=always", "errorbook.recent.jdbc.flush-interval=10ms",
			"errorbook.recent.jdbc.max-backoff=200ms", "errorbook.recent.max-entries=100",
			"spring.datasource.hikari.connection-timeout=300", "spring.datasource.hikari.maximum-pool-size=2",
			"management.endpoints.web.exposure.include=errors" };

	@TempDir
	Path directory;

	private EmbeddedPostgres start(int port) throws IOException {
		EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
			.setDataDirectory(this.directory.resolve("data"))
			.setCleanDataDirectory(false);
		return ((port > 0) ? builder.setPort(port) : builder).start();
	}

	private static Service service(Container container, EmbeddedPostgres postgres, String name) {
		List<String> properties = new ArrayList<>(List.of(PROPERTIES));
		properties.add("spring.datasource.url=" + postgres.getJdbcUrl("postgres", "postgres"));
		properties.add("errorbook.recent.instance=" + name);
		properties.add("logging.level.io.github.errorbook.recent=info");
		return Service.start(container, Application.class, properties.toArray(String[]::new));
	}

	private static boolean isFound(Service service, String requestId) {
		RawResponse response = service.get("/actuator/errors?requestId=" + requestId);
		return response.status() == 200 && response.json().get("errors").size() == 1;
	}

	/* The first errors after the outage may still find no room. */
	private static boolean arrives(Service from, Service to) {
		String requestId = UUID.randomUUID().toString();
		from.get("/nothing", "X-Request-Id: " + requestId);
		long deadline = System.nanoTime() + 1_000_000_000L;
		while (!isFound(to, requestId) && System.nanoTime() < deadline) {
			Thread.onSpinWait();
		}
		return isFound(to, requestId);
	}

	private static void await(BooleanSupplier condition) {
		long deadline = System.nanoTime() + 60_000_000_000L;
		while (!condition.getAsBoolean()) {
			assertThat(System.nanoTime()).isLessThan(deadline);
			Thread.onSpinWait();
		}
	}

	@Test
	void errorOnOneInstanceIsFoundThroughTheOtherAndOutageFailsNoRequest() throws Exception {
		EmbeddedPostgres postgres = start(0);
		int port = postgres.getPort();
		try (Service one = service(Container.TOMCAT, postgres, "one");
				Service other = service(Container.JETTY, postgres, "other")) {
			one.get("/nothing", "X-Request-Id: before");
			await(() -> isFound(other, "before"));
			assertThat(other.get("/actuator/errors?requestId=before").text()).contains("\"instance\":\"one\"");
			try (LogLines log = LogLines.ofAll()) {
				postgres = outage(one, postgres, port);
				await(() -> arrives(one, other));
				await(() -> arrives(other, one));
				assertThat(log.lines()).filteredOn((line) -> line.contains("cannot be written to the database"))
					.hasSizeBetween(1, 2);
				assertThat(log.lines()).filteredOn((line) -> line.contains("written to the database again"))
					.hasSizeBetween(1, 2);
			}
			assertThat(one.bean(MeterRegistry.class).get("errorbook.recent.dropped").functionCounter().count())
				.isEqualTo(one.bean(RecentErrorRepository.class).dropped())
				.isPositive();
		}
		finally {
			postgres.close();
		}
	}

	private EmbeddedPostgres outage(Service service, EmbeddedPostgres postgres, int port) throws Exception {
		AtomicBoolean over = new AtomicBoolean();
		ExecutorService clients = Executors.newFixedThreadPool(2);
		try {
			Callable<Integer> client = () -> load(service, over);
			List<Future<Integer>> results = List.of(clients.submit(client), clients.submit(client));
			postgres.close();
			await(() -> service.bean(RecentErrorRepository.class).dropped() > 0);
			assertThat(service.get("/actuator/errors")).hasStatus(503).isEnvelope();
			EmbeddedPostgres again = start(port);
			over.set(true);
			for (Future<Integer> result : results) {
				assertThat(result.get()).isPositive();
			}
			return again;
		}
		finally {
			over.set(true);
			clients.shutdownNow();
		}
	}

	private static int load(Service service, AtomicBoolean over) {
		int requests = 0;
		while (!over.get()) {
			assertThat(service.get("/nothing")).hasStatus(404).isEnvelope();
			requests++;
		}
		return requests;
	}

	@TestService
	static class Application {

	}

}
