package io.github.errorbook.webflux;

import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.SocketTimeoutException;
import java.net.http.HttpTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ValidationException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.ConversionNotSupportedException;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.EmptyResultDataAccessException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authorization.AuthorizationDeniedException;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.accept.NotAcceptableApiVersionException;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.reactive.function.client.WebClientResponseException;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerErrorException;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import io.github.errorbook.exception.ApiErrorCode;
import io.github.errorbook.exception.ApiException;
import io.github.errorbook.exception.BadGatewayException;
import io.github.errorbook.exception.ConflictException;
import io.github.errorbook.exception.DuplicateRecordException;
import io.github.errorbook.exception.GatewayTimeoutException;
import io.github.errorbook.exception.GoneException;
import io.github.errorbook.exception.InternalServerErrorException;
import io.github.errorbook.exception.InvalidFieldsException;
import io.github.errorbook.exception.InvalidRequestException;
import io.github.errorbook.exception.NotImplementedException;
import io.github.errorbook.exception.PayloadTooLargeException;
import io.github.errorbook.exception.PermissionDeniedException;
import io.github.errorbook.exception.PreconditionFailedException;
import io.github.errorbook.exception.PreconditionRequiredException;
import io.github.errorbook.exception.RateLimitExceededException;
import io.github.errorbook.exception.RequestTimeoutException;
import io.github.errorbook.exception.ResourceLockedException;
import io.github.errorbook.exception.ResourceNotFoundException;
import io.github.errorbook.exception.ServiceUnavailableException;
import io.github.errorbook.exception.UnauthenticatedException;
import io.github.errorbook.exception.UnsupportedMediaTypeException;
import io.github.errorbook.wire.kit.RawResponse;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every way to fail is answered in one form on Netty too. What is observed is documented
 * in {@code docs/errors-by-cause-webflux.md}, next to what Spring MVC answers to the same
 * cause; the system property {@code errorbook.docs=write} has it written anew.
 */
class CausesTests {

	private static final String MARK = "leak-4711";

	private static final Path DOCUMENT = Path.of("..", "docs", "errors-by-cause-webflux.md");

	private static final Path OF_SERVLETS = Path.of("..", "docs", "errors-by-cause.md");

	private static final Set<String> OF_ALL = Set.of("content-type", "content-length", "cache-control",
			"x-content-type-options", "x-request-id", "date", "connection");

	private static final List<Cause> causes = new ArrayList<>();

	private static final Map<Cause, RawResponse> observed = new LinkedHashMap<>();

	@BeforeAll
	static void observe() {
		try (NettyService service = NettyService.start(Application.class, "errorbook.codes.OUT_OF_STOCK.status=409",
				"errorbook.codes.OUT_OF_STOCK.message=The article is out of stock.",
				"errorbook.codes.OUT_OF_STOCK.retry-after=60s", "errorbook.codes.OUT_OF_STOCK.headers.X-Shop=closed",
				"errorbook.codes.OUT_OF_STOCK.exceptions=io.github.errorbook.webflux.CausesTests.OutOfStockException")) {
			causes().forEach((cause) -> {
				Application.action = cause.action;
				observed.put(cause, service.get("/run"));
			});
			RejectedByNettyTests.rejections()
				.forEach((rejection) -> observed.put(
						new Cause("Requests that the container rejects", rejection.name(), null),
						service.exchange(rejection.request())));
		}
	}

	static Stream<Cause> causes() {
		if (causes.isEmpty()) {
			addReady();
			addJava();
			addSpring();
			addOthers();
			addStatuses();
		}
		return causes.stream();
	}

	@ParameterizedTest
	@MethodSource("causes")
	void causeIsAnsweredWithAnEnvelope(Cause cause) {
		assertThat(observed.get(cause)).isEnvelope().leaksNothingOf(MARK);
	}

	@Test
	void documentTellsWhatIsObserved() throws IOException {
		String document = document();
		if ("write".equals(System.getProperty("errorbook.docs"))) {
			Files.writeString(DOCUMENT, document);
		}
		assertThat(DOCUMENT).as("errors by cause, written by -Derrorbook.docs=write").hasContent(document);
	}

	private static String document() throws IOException {
		Map<String, String> servlets = rowsOfServlets();
		StringBuilder text = new StringBuilder(
				"""
						# Errors by cause in WebFlux

						What goes wrong in a WebFlux service, and what the client is told by default. Each line was observed over a real
						port in Netty. The last column has the status and the code of Spring MVC where they differ from those of WebFlux
						([errors-by-cause.md](errors-by-cause.md) lists all of them); "=" says that they are the same, and nothing that
						this cause is one of WebFlux alone. Requests that Netty takes, though Tomcat or Jetty would not, are answered by
						the application: it has no such path.
						""");
		String group = "";
		for (Map.Entry<Cause, RawResponse> entry : observed.entrySet()) {
			if (!entry.getKey().group.equals(group)) {
				group = entry.getKey().group;
				text.append("\n## ")
					.append(group)
					.append("\n\n| cause | status | code | headers | Spring MVC |\n|---|---|---|---|---|\n");
			}
			text.append(row(entry.getKey(), entry.getValue(), servlets.get(entry.getKey().toString()))).append('\n');
		}
		return text.toString();
	}

	private static String row(Cause cause, RawResponse response, String servlet) {
		String here = response.status() + " | `" + response.code() + "`";
		String there = here.equals(servlet) ? "=" : Objects.requireNonNullElse(servlet, "").replace(" | ", " ");
		return "| " + String.join(" | ", cause.name, here, headers(response), there) + " |";
	}

	private static String headers(RawResponse response) {
		return response.headers()
			.stream()
			.map((line) -> line.split(": ?", 2))
			.filter((line) -> !OF_ALL.contains(line[0].toLowerCase()))
			.map((line) -> "`" + line[0] + ": " + sorted(line) + "`")
			.sorted()
			.collect(Collectors.joining("<br>"));
	}

	private static String sorted(String[] line) {
		return line[0].equals("Allow") ? String.join(", ", new TreeSet<>(Arrays.asList(line[1].split(", *"))))
				: line[1];
	}

	private static Map<String, String> rowsOfServlets() throws IOException {
		Map<String, String> rows = new LinkedHashMap<>();
		String group = "";
		for (String line : Files.readAllLines(OF_SERVLETS)) {
			group = line.startsWith("## ") ? line.substring(3) : group;
			String[] cells = line.split(" \\| ");
			if (line.startsWith("| ") && cells.length > 2) {
				rows.put(group + ": " + cells[0].substring(2), cells[1] + " | " + cells[2].replace(" |", ""));
			}
		}
		return rows;
	}

	private static void addReady() {
		String group = "Exceptions for the purpose";
		thrown(group, "`BadGatewayException`", new BadGatewayException(cause()));
		thrown(group, "`ConflictException`", new ConflictException());
		thrown(group, "`DuplicateRecordException`", new DuplicateRecordException());
		thrown(group, "`GatewayTimeoutException`", new GatewayTimeoutException(cause()));
		thrown(group, "`GoneException`", new GoneException());
		thrown(group, "`InternalServerErrorException`", new InternalServerErrorException(cause()));
		thrown(group, "`InvalidFieldsException`", new InvalidFieldsException().field("email", "is already taken"));
		thrown(group, "`InvalidRequestException`", new InvalidRequestException());
		thrown(group, "`NotImplementedException`", new NotImplementedException(cause()));
		thrown(group, "`PayloadTooLargeException`", new PayloadTooLargeException());
		thrown(group, "`PermissionDeniedException`", new PermissionDeniedException());
		thrown(group, "`PreconditionFailedException`", new PreconditionFailedException());
		thrown(group, "`PreconditionRequiredException`", new PreconditionRequiredException());
		thrown(group, "`RateLimitExceededException` with a time",
				new RateLimitExceededException(Duration.ofSeconds(30)));
		thrown(group, "`RequestTimeoutException`", new RequestTimeoutException());
		thrown(group, "`ResourceLockedException`", new ResourceLockedException());
		thrown(group, "`ResourceNotFoundException`", new ResourceNotFoundException("user", 42));
		thrown(group, "`ServiceUnavailableException` with a time",
				new ServiceUnavailableException(Duration.ofMinutes(1)));
		thrown(group, "`UnauthenticatedException` with a challenge",
				new UnauthenticatedException("Bearer realm=\"api\""));
		thrown(group, "`UnsupportedMediaTypeException`", new UnsupportedMediaTypeException());
		thrown(group, "`ApiException` with a code of the catalog",
				new ApiException("OUT_OF_STOCK").with("article", "A-1"));
		thrown(group, "`ApiException` with a code that the catalog lacks", new ApiException("UNHEARD_OF"));
		thrown(group, "exception that the catalog maps", new OutOfStockException());
		thrown(group, "subclass of one that the catalog maps", new OutOfStockException() {
		});
		thrown(group, "`@ApiErrorCode` on an exception", new AnnotatedException());
		thrown(group, "`@ResponseStatus(GONE)` on an exception", new GoneForGoodException());
		thrown(group, "`@ResponseStatus` of a status without a code", new TeapotException());
	}

	private static void addJava() {
		String group = "Other exceptions of Java";
		thrown(group, "`IllegalStateException`", new IllegalStateException(MARK));
		thrown(group, "`IllegalArgumentException`", new IllegalArgumentException(MARK));
		thrown(group, "`NullPointerException`", new NullPointerException(MARK));
		thrown(group, "`NoSuchElementException`", new NoSuchElementException(MARK));
		thrown(group, "`UnsupportedOperationException`", new UnsupportedOperationException(MARK));
		thrown(group, "`IOException`", new IOException(MARK));
		thrown(group, "`EOFException`", new EOFException(MARK));
		thrown(group, "`InterruptedException`", new InterruptedException(MARK));
		thrown(group, "`TimeoutException`", new TimeoutException(MARK));
		thrown(group, "`SocketTimeoutException`", new SocketTimeoutException(MARK));
		thrown(group, "`SQLException`", new SQLException(MARK));
		thrown(group, "checked `Exception`", new Exception(MARK));
		thrown(group, "exception whose `getMessage()` throws", new Unprintable());
		thrown(group, "exception that is its own cause in the end", cyclic());
		thrown(group, "exception without message", new RuntimeException());
		thrown(group, "`AssertionError`", new AssertionError(MARK));
		thrown(group, "`StackOverflowError`", new StackOverflowError(MARK));
		thrown(group, "`OutOfMemoryError`", new OutOfMemoryError(MARK));
		thrown(group, "`NoClassDefFoundError`", new NoClassDefFoundError(MARK));
		thrown(group, "`CompletionException` around a mapped exception",
				new CompletionException(new OutOfStockException()));
		thrown(group, "`ExecutionException` around a mapped exception",
				new ExecutionException(new OutOfStockException()));
		thrown(group, "`UncheckedIOException`", new UncheckedIOException(MARK, new IOException(MARK)));
		thrown(group, "`RuntimeException` around a mapped exception",
				new RuntimeException(MARK, new OutOfStockException()));
		thrown(group, "`RuntimeException` around a `ResponseStatusException`",
				new RuntimeException(MARK, new ResponseStatusException(HttpStatus.CONFLICT, MARK)));
	}

	private static void addSpring() {
		String group = "Exceptions of Spring";
		thrown(group, "`ResponseStatusException` 409", new ResponseStatusException(HttpStatus.CONFLICT));
		thrown(group, "`ResponseStatusException` 503 with a reason",
				new ResponseStatusException(HttpStatus.SERVICE_UNAVAILABLE, MARK));
		thrown(group, "`ResponseStatusException` 402, which has no code of its own",
				new ResponseStatusException(HttpStatus.PAYMENT_REQUIRED));
		thrown(group, "`ResponseStatusException` 507, which has no code of its own",
				new ResponseStatusException(HttpStatus.INSUFFICIENT_STORAGE, MARK));
		thrown(group, "`ErrorResponseException` 429 with headers", tooMany());
		thrown(group, "`ServerErrorException`", new ServerErrorException(MARK, cause()));
		thrown(group, "`DataBufferLimitException`", new DataBufferLimitException(MARK));
		thrown(group, "`TypeMismatchException`", new TypeMismatchException(MARK, Integer.class));
		thrown(group, "`ConversionNotSupportedException`",
				new ConversionNotSupportedException(MARK, Thread.class, null));
		thrown(group, "`NotAcceptableApiVersionException`", new NotAcceptableApiVersionException("1"));
		thrown(group, "`ConstraintViolationException` without violations",
				new ConstraintViolationException(MARK, null));
		thrown(group, "`ValidationException`", new ValidationException(MARK));
		group = "Exceptions of Spring Security without its filter chain";
		thrown(group, "`AccessDeniedException`", new AccessDeniedException(MARK));
		thrown(group, "`AuthorizationDeniedException`", new AuthorizationDeniedException(MARK));
		thrown(group, "`BadCredentialsException`", new BadCredentialsException(MARK));
		thrown(group, "`LockedException`", new LockedException(MARK));
	}

	private static void addOthers() {
		String group = "Data access";
		thrown(group, "`DuplicateKeyException`", new DuplicateKeyException(MARK));
		thrown(group, "`DataIntegrityViolationException`", new DataIntegrityViolationException(MARK));
		thrown(group, "`OptimisticLockingFailureException`", new OptimisticLockingFailureException(MARK));
		thrown(group, "`CannotAcquireLockException`", new CannotAcquireLockException(MARK));
		thrown(group, "`EmptyResultDataAccessException`", new EmptyResultDataAccessException(MARK, 1));
		thrown(group, "`QueryTimeoutException`", new QueryTimeoutException(MARK));
		thrown(group, "`DataAccessResourceFailureException`", new DataAccessResourceFailureException(MARK));
		group = "Calls to other services";
		for (int status : new int[] { 400, 401, 404, 409, 422, 500 }) {
			thrown(group, "`WebClientResponseException` with " + status,
					WebClientResponseException.create(status, MARK, new HttpHeaders(), MARK.getBytes(), null));
		}
		thrown(group, "`HttpTimeoutException`", new HttpTimeoutException(MARK));
		add(group, "`Mono.timeout`", (exchange) -> Mono.never().timeout(Duration.ofMillis(10)));
	}

	private static void addStatuses() {
		String group = "Statuses without a body";
		for (int status : new int[] { 400, 401, 404, 409, 422, 451, 500, 502, 599 }) {
			add(group, "`setStatusCode(" + status + ")`", (exchange) -> {
				exchange.getResponse().setRawStatusCode(status);
				return exchange.getResponse().setComplete();
			});
		}
		add(group, "`ResponseEntity.notFound()`", (exchange) -> ResponseEntity.notFound().build());
		add(group, "`ResponseEntity` of 401 with a challenge",
				(exchange) -> ResponseEntity.status(401).header("WWW-Authenticate", "Basic").build());
		add(group, "`ResponseEntity` of 503 with `Retry-After`",
				(exchange) -> ResponseEntity.status(503).header("Retry-After", "9").build());
		group = "Streams, before the response has begun";
		add(group, "`Flux`, mapped exception", (exchange) -> ResponseEntity.ok(Flux.error(new OutOfStockException())));
		add(group, "`Flux`, unknown exception",
				(exchange) -> ResponseEntity.ok(Flux.error(new IllegalStateException(MARK))));
	}

	private static void thrown(String group, String name, Throwable thrown) {
		add(group, name, (exchange) -> Mono.error(thrown));
	}

	private static void add(String group, String name, Action action) {
		causes.add(new Cause(group, name, action));
	}

	private static Exception cause() {
		return new IllegalStateException(MARK);
	}

	private static Exception cyclic() {
		Exception outer = new IllegalStateException(MARK);
		outer.initCause(new IllegalStateException(MARK, outer));
		return outer;
	}

	private static ErrorResponseException tooMany() {
		ErrorResponseException thrown = new ErrorResponseException(HttpStatus.TOO_MANY_REQUESTS,
				ProblemDetail.forStatus(429), null);
		thrown.getHeaders().set("Retry-After", "7");
		thrown.getHeaders().set("X-Custom", "yes");
		return thrown;
	}

	@FunctionalInterface
	interface Action {

		Object run(ServerWebExchange exchange);

	}

	record Cause(String group, String name, Action action) {

		@Override
		public String toString() {
			return this.group + ": " + this.name;
		}

	}

	static class OutOfStockException extends RuntimeException {

		OutOfStockException() {
			super(MARK);
		}

	}

	@ApiErrorCode("OUT_OF_STOCK")
	static class AnnotatedException extends RuntimeException {

		AnnotatedException() {
			super(MARK);
		}

	}

	@ResponseStatus(HttpStatus.GONE)
	static class GoneForGoodException extends RuntimeException {

		GoneForGoodException() {
			super(MARK);
		}

	}

	@ResponseStatus(HttpStatus.I_AM_A_TEAPOT)
	static class TeapotException extends RuntimeException {

		TeapotException() {
			super(MARK);
		}

	}

	static class Unprintable extends RuntimeException {

		@Override
		public String getMessage() {
			throw new IllegalStateException(MARK);
		}

	}

	@TestService
	@RestController
	static class Application {

		static volatile Action action;

		@RequestMapping("/run")
		Object run(ServerWebExchange exchange) {
			return action.run(exchange);
		}

	}

}
