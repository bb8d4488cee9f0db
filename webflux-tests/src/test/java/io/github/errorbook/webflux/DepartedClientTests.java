package io.github.errorbook.webflux;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Bean;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

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

	private static void leave(NettyService service, String request) throws IOException, InterruptedException {
		CountDownLatch gone = new CountDownLatch(1);
		Application.gone = gone;
		try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), service.port())) {
			socket.setSoTimeout(200);
			socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
			readSome(socket);
		}
		assertThat(gone.await(10, TimeUnit.SECONDS)).as(request).isTrue();
	}

	private static void readSome(Socket socket) throws IOException {
		try {
			socket.getInputStream().read();
		}
		catch (SocketTimeoutException ex) {
			// Nothing comes.
		}
	}

	@TestService
	@RestController
	static class Application {

		static final AtomicInteger errors = new AtomicInteger();

		static volatile CountDownLatch gone;

		@Bean
		ErrorListener listener() {
			return (error) -> errors.incrementAndGet();
		}

		@GetMapping("/fine")
		String fine() {
			return "ok";
		}

		@GetMapping("/never")
		Mono<String> never() {
			return Mono.<String>never().doFinally((signal) -> gone.countDown());
		}

		@GetMapping("/stream")
		Flux<String> stream() {
			return Flux.interval(Duration.ofMillis(10)).map(String::valueOf).doFinally((signal) -> gone.countDown());
		}

		@PostMapping("/read")
		Mono<String> read(@RequestBody Mono<String> body) {
			return body.doFinally((signal) -> gone.countDown());
		}

	}

}
