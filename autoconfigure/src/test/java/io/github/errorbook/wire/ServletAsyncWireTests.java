package io.github.errorbook.wire;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import ch.qos.logback.classic.Level;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.http.HttpServletResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

import io.github.errorbook.catalog.StandardErrorCode;
import io.github.errorbook.handle.ErrorListener;
import io.github.errorbook.wire.ActingService.Operation;
import io.github.errorbook.wire.kit.Container;
import io.github.errorbook.wire.kit.LogLines;
import io.github.errorbook.wire.kit.Service;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Asynchronous requests of the servlet API itself, and clients that go away.
 */
@ParameterizedClass
@EnumSource(Container.class)
class ServletAsyncWireTests {

	private final CountDownLatch ended = new CountDownLatch(1);

	@Parameter
	Container container;

	private Service start() {
		return Service.start(this.container, Counting.class);
	}

	@Test
	void errorOfAsynchronousThreadIsAnswered() {
		try (Service service = start()) {
			assertThat(ActingService.operation(service, async((context, response) -> {
				response.sendError(409, "secret");
				context.complete();
			}))).isError(StandardErrorCode.CONFLICT).leaksNothingOf("secret");
			assertThat(ActingService.operation(service, async((context, response) -> context.dispatch("/nothing"))))
				.isError(StandardErrorCode.RESOURCE_NOT_FOUND);
			assertThat(ActingService.operation(service, async((context, response) -> {
				response.setStatus(409);
				response.getWriter().print("own");
				context.complete();
			}))).hasStatus(409).hasText("own").hasNoHeader("X-Request-Id");
		}
	}

	@Test
	void timeoutThatNobodyListensForIsAnswered() {
		try (Service service = start()) {
			assertThat(ActingService.operation(service, (request, response) -> {
				request.startAsync().setTimeout(50);
				return null;
			})).isError(StandardErrorCode.SERVICE_UNAVAILABLE);
		}
	}

	@Test
	void flushReachesTheClientAtOnce() throws IOException, InterruptedException {
		CountDownLatch seen = new CountDownLatch(1);
		try (Service service = start()) {
			ActingService.perform(service, (request, response) -> {
				response.getWriter().print("first");
				response.getWriter().flush();
				response.getWriter().print(seen.await(10, TimeUnit.SECONDS) ? "second" : "late");
				return null;
			});
			try (Socket socket = request(service)) {
				String text = "";
				while (!text.contains("first")) {
					text += (char) socket.getInputStream().read();
				}
				seen.countDown();
				String rest = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
				assertThat(text + rest).contains("second").doesNotContain("X-Request-Id");
			}
		}
	}

	@Test
	void clientThatWentAwayIsNoError() throws Exception {
		assertNoError((request, response) -> {
			OutputStream body = response.getOutputStream();
			try {
				while (true) {
					body.write(new byte[8192]);
				}
			}
			finally {
				this.ended.countDown();
			}
		});
	}

	@Test
	void clientThatWentAwayFromAStreamIsNoError() throws Exception {
		assertNoError((request, response) -> {
			SseEmitter emitter = new SseEmitter();
			new Thread(() -> send(emitter)).start();
			return emitter;
		});
	}

	private void send(SseEmitter emitter) {
		try {
			while (true) {
				emitter.send("x".repeat(8192));
			}
		}
		catch (IOException | IllegalStateException ex) {
			emitter.completeWithError(ex);
		}
		finally {
			this.ended.countDown();
		}
	}

	private void assertNoError(Operation operation) throws Exception {
		Service service = start();
		int errors;
		try (LogLines log = LogLines.ofAll()) {
			ActingService.perform(service, operation);
			try (Socket socket = request(service)) {
				socket.setSoLinger(true, 0);
				InputStream input = socket.getInputStream();
				assertThat(input.readNBytes(20_000)).hasSize(20_000);
			}
			assertThat(this.ended.await(20, TimeUnit.SECONDS)).isTrue();
			AtomicInteger counted = service.bean(Counting.class).errors;
			service.close();
			errors = counted.get();
			List<String> lines = log.events()
				.stream()
				.filter((event) -> event.getLevel().isGreaterOrEqual(Level.WARN))
				.map(Object::toString)
				.toList();
			assertThat(lines).as(log::text).isEmpty();
		}
		finally {
			service.close();
		}
		assertThat(errors).isZero();
	}

	private static Socket request(Service service) throws IOException {
		Socket socket = new Socket(InetAddress.getLoopbackAddress(), service.port());
		socket.setSoTimeout(20_000);
		socket.getOutputStream()
			.write("GET /act HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
		return socket;
	}

	private static Operation async(AsyncWork work) {
		return (request, response) -> {
			AsyncContext context = request.startAsync();
			new Thread(() -> run(work, context, response)).start();
			return null;
		};
	}

	private static void run(AsyncWork work, AsyncContext context, HttpServletResponse response) {
		try {
			work.run(context, response);
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	@FunctionalInterface
	interface AsyncWork {

		void run(AsyncContext context, HttpServletResponse response) throws IOException;

	}

	@TestService
	@Configuration(proxyBeanMethods = false)
	@Import(ActingService.class)
	static class Counting {

		private final AtomicInteger errors = new AtomicInteger();

		@Bean
		ErrorListener counter() {
			return (error) -> this.errors.incrementAndGet();
		}

	}

}
