package io.github.errorbook.webflux;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.http.server.reactive.HttpHandlerDecoratorFactory;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import io.github.errorbook.exception.ConflictException;
import io.github.errorbook.handle.ErrorListener;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A client that went away is no error, wherever its request was.
 */
class DepartedClientTests {

	@Test
	void clientThatGoesAwayIsNoError() throws Exception {
		try (NettyService service = NettyService.start(Application.class)) {
			leave(service, "GET /never HTTP/1.1\r\nHost: a\r\n\r\n");
			leave(service, "GET /stream HTTP/1.1\r\nHost: a\r\nAccept: text/event-stream\r\n\r\n");
			leave(service,
					"POST /read HTTP/1.1\r\nHost: a\r\nContent-Type: text/plain\r\nContent-Length: 9\r\n\r\nabc");
			assertThat(service.get("/fine")).hasStatus(200);
			assertThat(Application.errors.get()).isZero();
		}
	}

	/* The first error is answered on another thread than all others. */
	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			/read | text/plain                        | abc
			/item | application/json                  | {"na
			/then | application/json                  | {"na
			/item | application/json                  |
			/form | application/x-www-form-urlencoded | a=b&c
			""")
	void clientThatGoesAwayWithinItsBodyIsNoError(String path, String type, String part) throws Exception {
		try (NettyService service = NettyService.start(Application.class)) {
			for (boolean reset : new boolean[] { false, true }) {
				assertThat(service.get("/nothing")).hasStatus(404);
				Application.errors.set(0);
				CountDownLatch finished = new CountDownLatch(1);
				Application.finished = finished;
				leave(service, "POST " + path + " HTTP/1.1\r\nHost: a\r\nContent-Type: " + type
						+ "\r\nContent-Length: 99\r\n\r\n" + ((part != null) ? part : ""), reset);
				assertThat(finished.await(10, TimeUnit.SECONDS)).isTrue();
				assertThat(Application.errors.get()).isZero();
			}
		}
	}

	/*
	 * The server itself ends a connection that the client wants no longer, at times
	 * before it has noticed that an answer from another thread was the last.
	 */
	@Test
	void endOfConnectionAfterTheAnswerIsNothingToWarnOf() {
		Logger logger = (Logger) LoggerFactory.getLogger("reactor.netty");
		ListAppender<ILoggingEvent> appender = new ListAppender<>();
		appender.start();
		try (NettyService service = NettyService.start(Application.class)) {
			logger.setLevel(Level.WARN);
			logger.addAppender(appender);
			for (int i = 0; i < 50; i++) {
				assertThat(service.get("/elsewhere")).hasStatus(409);
			}
		}
		finally {
			logger.detachAppender(appender);
			logger.setLevel(null);
		}
		assertThat(appender.list).isEmpty();
	}

	private static void leave(NettyService service, String request) throws IOException, InterruptedException {
		CountDownLatch gone = new CountDownLatch(1);
		Application.gone = gone;
		leave(service, request, false);
		assertThat(gone.await(10, TimeUnit.SECONDS)).as(request).isTrue();
	}

	private static void leave(NettyService service, String request, boolean reset) throws IOException {
		try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), service.port())) {
			socket.setSoTimeout(200);
			socket.setSoLinger(reset, 0);
			socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
			readSome(socket);
		}
	}

	private static void readSome(Socket socket) throws IOException {
		try {
			socket.getInputStream().read();
		}
		catch (SocketTimeoutException ex) {
			// Nothing comes.
		}
	}

	record Item(String name) {

	}

	@TestService
	@RestController
	static class Application {

		static final AtomicInteger errors = new AtomicInteger();

		static volatile CountDownLatch gone = new CountDownLatch(1);

		static volatile CountDownLatch finished = new CountDownLatch(1);

		@Bean
		ErrorListener listener() {
			return (error) -> errors.incrementAndGet();
		}

		@Bean
		HttpHandlerDecoratorFactory finisher() {
			return (handler) -> (request, response) -> handler.handle(request, response)
				.doFinally((signal) -> finished.countDown());
		}

		@GetMapping("/fine")
		String fine() {
			return "ok";
		}

		@GetMapping("/elsewhere")
		CompletableFuture<String> elsewhere() {
			return CompletableFuture.supplyAsync(() -> {
				throw new ConflictException();
			});
		}

		@GetMapping("/never")
		Mono<String> never() {
			return Mono.<String>never().doFinally((signal) -> gone.countDown());
		}

		@GetMapping("/stream")
		Flux<String> stream() {
			return Flux.interval(Duration.ofMillis(10)).map(String::valueOf).doFinally((signal) -> gone.countDown());
		}

		@PostMapping("/item")
		Item item(@RequestBody Item body) {
			return body;
		}

		@PostMapping("/then")
		Mono<Void> then(@RequestBody Mono<Item> body) {
			return body.then();
		}

		@PostMapping("/form")
		Mono<String> form(ServerWebExchange exchange) {
			return exchange.getFormData().map(Object::toString);
		}

		@PostMapping("/read")
		Mono<String> read(@RequestBody Mono<String> body) {
			return body.doFinally((signal) -> gone.countDown());
		}

	}

}
