package io.github.errorbook.wire;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.async.DeferredResult;
import org.springframework.web.context.request.async.WebAsyncTask;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyEmitter;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

import io.github.errorbook.catalog.StandardErrorCode;
import io.github.errorbook.exception.ResourceLockedException;
import io.github.errorbook.wire.kit.Container;
import io.github.errorbook.wire.kit.LogLines;
import io.github.errorbook.wire.kit.RawResponse;
import io.github.errorbook.wire.kit.Service;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Errors of asynchronous requests and of streams.
 */
@ParameterizedClass
@EnumSource(Container.class)
class AsyncWireTests {

	private static final ExecutorService clients = Executors.newFixedThreadPool(12);

	private static Service service;

	@Parameter
	Container container;

	@BeforeParameterizedClassInvocation
	static void start(Container container) {
		service = Service.start(container, Endpoints.class, "spring.mvc.async.request-timeout=100ms");
	}

	@AfterParameterizedClassInvocation
	static void stop() {
		service.bean(Endpoints.class).end.countDown();
		service.close();
	}

	@AfterAll
	static void stopClients() {
		clients.shutdown();
	}

	@ParameterizedTest
	@ValueSource(strings = { "/callable", "/deferred", "/future", "/future-wrapped", "/emitter", "/sse", "/streaming" })
	void failureBeforeCommitIsAnswered(String path) {
		assertThat(service.get(path)).isError(StandardErrorCode.RESOURCE_LOCKED);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/callable/bug", "/deferred/bug", "/future/bug", "/sse/bug", "/streaming/bug",
			"/callable/error", "/deferred/error" })
	void unknownFailureBeforeCommitIsAnInternalError(String path) {
		assertThat(service.get(path)).isError(StandardErrorCode.INTERNAL_SERVER_ERROR).leaksNothingOf("secret");
	}

	@Test
	void failureIsAnsweredInJsonToClientOfEventStream() {
		assertThat(service.get("/sse", "Accept: text/event-stream")).isError(StandardErrorCode.RESOURCE_LOCKED);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/timeout/callable", "/timeout/task", "/timeout/deferred", "/timeout/future",
			"/timeout/sse", "/timeout/streaming" })
	void timeoutIsServiceUnavailableHoweverOftenItIsTried(String path) {
		try (LogLines log = LogLines.ofErrors()) {
			List<CompletableFuture<RawResponse>> responses = IntStream.range(0, 12)
				.mapToObj((i) -> CompletableFuture.supplyAsync(() -> service.get(path), clients))
				.toList();
			for (CompletableFuture<RawResponse> response : responses) {
				assertThat(response.join()).as(log::text).isError(StandardErrorCode.SERVICE_UNAVAILABLE);
			}
			assertThat(log.lines()).hasSize(12)
				.allMatch((line) -> line.startsWith("ERROR SERVICE_UNAVAILABLE 503 GET " + path + " ["));
		}
	}

	@Test
	void interruptThatIsNoTimeoutOfARequestIsAnInternalError() {
		assertThat(service.get("/interrupted")).isError(StandardErrorCode.INTERNAL_SERVER_ERROR);
	}

	@Test
	void ownResultOfTimeoutIsLeftAlone() {
		assertThat(service.get("/timeout/own")).hasStatus(200).hasText("late");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/committed/sse", "/committed/emitter", "/committed/streaming" })
	void failureAfterCommitLeavesTheResponseAloneAndCutsTheConnection(String path) {
		RawResponse response = service.getAndWaitForClose(path);
		assertThat(response).hasStatus(200).isIncomplete();
		assertThat(response.text()).matches("(data:)?(begin)+\\s*");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/callable/bug", "/deferred/bug", "/streaming/bug" })
	void failureIsLoggedOnce(String path) {
		try (LogLines log = LogLines.ofAll()) {
			service.get(path);
			assertThat(log.lines()).singleElement()
				.asString()
				.startsWith("ERROR INTERNAL_SERVER_ERROR 500 GET " + path);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "/sent/callable", "/sent/deferred", "/sent/before" })
	void sentErrorIsAnswered(String path) {
		for (int i = 0; i < 20; i++) {
			assertThat(service.get(path)).isError(StandardErrorCode.CONFLICT);
		}
	}

	@TestService
	@RestController
	static class Endpoints {

		private final CountDownLatch end = new CountDownLatch(1);

		private String waitForEnd() throws InterruptedException {
			this.end.await();
			return "late";
		}

		@GetMapping("/callable")
		Callable<String> callable() {
			return () -> {
				throw new ResourceLockedException();
			};
		}

		@GetMapping("/callable/bug")
		Callable<String> callableBug() {
			return () -> {
				throw new IOException("secret");
			};
		}

		@GetMapping("/callable/error")
		Callable<String> callableError() {
			return () -> {
				throw new AssertionError("secret");
			};
		}

		@GetMapping("/sent/callable")
		Callable<@Nullable String> sentByCallable(HttpServletResponse response) {
			return () -> {
				response.sendError(409);
				return null;
			};
		}

		@GetMapping("/sent/deferred")
		DeferredResult<String> sentByDeferred(HttpServletResponse response) {
			DeferredResult<String> result = new DeferredResult<>();
			clients.execute(() -> {
				try {
					response.sendError(409);
				}
				catch (IOException ex) {
					throw new UncheckedIOException(ex);
				}
				result.setResult(null);
			});
			return result;
		}

		@GetMapping("/sent/before")
		Callable<@Nullable String> sentBefore(HttpServletResponse response) throws IOException {
			response.sendError(409);
			return () -> null;
		}

		@GetMapping("/deferred")
		DeferredResult<String> deferred() {
			DeferredResult<String> result = new DeferredResult<>();
			result.setErrorResult(new ResourceLockedException());
			return result;
		}

		@GetMapping("/deferred/bug")
		DeferredResult<String> deferredBug() {
			DeferredResult<String> result = new DeferredResult<>();
			result.setErrorResult(new IllegalStateException("secret"));
			return result;
		}

		@GetMapping("/deferred/error")
		DeferredResult<String> deferredError() {
			DeferredResult<String> result = new DeferredResult<>();
			result.setErrorResult(new StackOverflowError("secret"));
			return result;
		}

		@GetMapping("/future")
		CompletableFuture<String> future() {
			return CompletableFuture.failedFuture(new ResourceLockedException());
		}

		@GetMapping("/future-wrapped")
		CompletableFuture<String> futureWrapped() {
			return CompletableFuture.supplyAsync(() -> {
				throw new CompletionException(new ResourceLockedException());
			});
		}

		@GetMapping("/future/bug")
		CompletableFuture<String> futureBug() {
			return CompletableFuture.supplyAsync(() -> {
				throw new UncheckedIOException(new IOException("secret"));
			});
		}

		@GetMapping("/emitter")
		ResponseBodyEmitter emitter() {
			ResponseBodyEmitter emitter = new ResponseBodyEmitter();
			emitter.completeWithError(new ResourceLockedException());
			return emitter;
		}

		@GetMapping("/sse")
		SseEmitter sse() {
			SseEmitter emitter = new SseEmitter();
			emitter.completeWithError(new ResourceLockedException());
			return emitter;
		}

		@GetMapping("/sse/bug")
		SseEmitter sseBug() {
			SseEmitter emitter = new SseEmitter();
			emitter.completeWithError(new IllegalStateException("secret"));
			return emitter;
		}

		@GetMapping("/streaming")
		StreamingResponseBody streaming() {
			return (body) -> {
				throw new ResourceLockedException();
			};
		}

		@GetMapping("/streaming/bug")
		ResponseEntity<StreamingResponseBody> streamingBug() {
			return ResponseEntity.ok().header("Content-Type", "text/csv").body((body) -> {
				body.write("half".getBytes());
				throw new IOException("secret");
			});
		}

		@GetMapping("/timeout/callable")
		Callable<String> timeoutCallable() {
			return this::waitForEnd;
		}

		@GetMapping("/timeout/task")
		WebAsyncTask<String> timeoutTask() {
			return new WebAsyncTask<>(50L, this::waitForEnd);
		}

		@GetMapping("/timeout/deferred")
		DeferredResult<String> timeoutDeferred() {
			return new DeferredResult<>();
		}

		@GetMapping("/timeout/future")
		CompletableFuture<String> timeoutFuture() {
			return new CompletableFuture<>();
		}

		@GetMapping("/timeout/sse")
		SseEmitter timeoutSse() {
			return new SseEmitter();
		}

		@GetMapping("/timeout/streaming")
		StreamingResponseBody timeoutStreaming() {
			return (body) -> {
				try {
					waitForEnd();
				}
				catch (InterruptedException ex) {
					throw new IOException(ex);
				}
			};
		}

		@GetMapping("/timeout/own")
		DeferredResult<String> timeoutOwn() {
			return new DeferredResult<>(50L, "late");
		}

		@GetMapping("/interrupted")
		String interrupted() throws InterruptedException {
			throw new InterruptedException();
		}

		@GetMapping("/committed/sse")
		SseEmitter committedSse() throws IOException {
			SseEmitter emitter = new SseEmitter();
			emitter.send("begin");
			emitter.completeWithError(new IllegalStateException("secret"));
			return emitter;
		}

		@GetMapping("/committed/emitter")
		ResponseBodyEmitter committedEmitter() throws IOException {
			ResponseBodyEmitter emitter = new ResponseBodyEmitter();
			emitter.send("begin");
			emitter.completeWithError(new IllegalStateException("secret"));
			return emitter;
		}

		@GetMapping("/committed/streaming")
		StreamingResponseBody committedStreaming() {
			return (body) -> {
				body.write("begin".repeat(50_000).getBytes());
				throw new IllegalStateException("secret");
			};
		}

	}

}
