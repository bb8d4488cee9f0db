package io.github.errorbook.webflux;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.stream.IntStream;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

import io.github.errorbook.catalog.StandardErrorCode;
import io.github.errorbook.handle.ErrorListener;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The first error makes all that answers errors, and must not make the threads of Netty
 * wait for it. That the watch would see it is shown as well.
 */
class BlockingTests {

	@TempDir
	private static Path folder;

	@Test
	void firstErrorsOfManyClientsBlockNothing() {
		for (String path : new String[] { "/nothing", "/crash" }) {
			try (NettyService service = NettyService.start(Application.class, "errorbook.recent.enabled=true")) {
				Mono.when(IntStream.range(0, 8)
					.mapToObj((i) -> Mono.fromCallable(() -> service.get(path).status())
						.subscribeOn(Schedulers.boundedElastic()))
					.toList()).block();
				assertThat(Blocking.callsOfErrorbook()).isEmpty();
			}
		}
	}

	@Test
	void requestThatNettyRejectsFirstBlocksNothing() {
		try (NettyService service = NettyService.start(Application.class)) {
			assertThat(service.exchange("GARBAGE\r\n\r\n")).isError(StandardErrorCode.INVALID_REQUEST);
		}
	}

	@Test
	void firstErrorIsWrittenOnTheThreadOfItsConnection() {
		try (NettyService service = NettyService.start(Application.class)) {
			for (int i = 0; i < 2; i++) {
				assertThat(service.get("/crash")).isError(StandardErrorCode.INTERNAL_SERVER_ERROR);
				assertThat(Application.writer).startsWith("reactor-http-");
			}
		}
	}

	@Test
	void firstErrorsInLanguagesBlockNothing() {
		try (NettyService service = NettyService.start(Application.class)) {
			for (String language : new String[] { "en", "de", "fr-CA", "es", "it" }) {
				service.get("/nothing", "Accept-Language: " + language);
				assertThat(service.post("/names", "{\"name\":\"\"}", "Accept-Language: " + language)).hasStatus(422);
			}
			assertThat(Blocking.callsOfErrorbook()).isEmpty();
		}
	}

	@Test
	void callOfErrorbookThatBlocksIsSeen() {
		try (NettyService service = NettyService.start(Printing.class)) {
			service.get("/nothing");
			assertThat(Blocking.callsOfErrorbook()).isEmpty();
			service.get("/nothing");
			assertThat(Blocking.callsOfErrorbook()).isNotEmpty();
			Blocking.watch();
		}
	}

	@Test
	void callThatBlocksIsSeen() {
		try (NettyService service = NettyService.start(Application.class)) {
			service.get("/sleep");
			assertThat(Blocking.calls()).isNotEmpty();
			assertThat(Blocking.callsOfErrorbook()).isEmpty();
		}
	}

	@TestService
	@Configuration(proxyBeanMethods = false)
	static class Printing {

		/* Between Errorbook and the file is nothing of the application. */
		@Bean(destroyMethod = "")
		ErrorListener printer() throws IOException {
			return new PrintStream(folder.resolve("errors.txt").toFile())::println;
		}

	}

	record Name(@NotBlank String name) {

	}

	@TestService
	@RestController
	static class Application {

		private static volatile String writer;

		@PostMapping("/names")
		void name(@Valid @RequestBody Name name) {
		}

		@GetMapping("/crash")
		Mono<String> crash(ServerHttpResponse response) {
			response.beforeCommit(() -> Mono.fromRunnable(() -> writer = Thread.currentThread().getName()));
			return Mono.error(new IllegalStateException());
		}

		@GetMapping("/sleep")
		String sleep() throws InterruptedException {
			Thread.sleep(1);
			return "ok";
		}

	}

}
