package io.github.errorbook.webflux;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Positive;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.bind.support.WebExchangeBindException;
import reactor.core.publisher.Mono;

import io.github.errorbook.handle.ErrorCustomizer;
import io.github.errorbook.handle.ErrorRequest;
import io.github.errorbook.resolve.ResolvedError;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a request allocates in a service with Errorbook, compared to the same service with
 * an advice written by hand.
 */
class RequestAllocationTests {

	private static NettyService advised;

	private static NettyService errorbook;

	@BeforeAll
	static void start() {
		advised = NettyService.start(Accounts.class, "errorbook.enabled=false");
		errorbook = NettyService.start(Accounts.class, "errorbook.codes.ACCOUNT_NOT_FOUND.status=404",
				"errorbook.codes.ACCOUNT_NOT_FOUND.message=There is no such account.",
				"errorbook.codes.ACCOUNT_NOT_FOUND.exceptions=" + AccountNotFoundException.class.getName());
	}

	@AfterAll
	static void stop() {
		advised.close();
		errorbook.close();
	}

	@ParameterizedTest
	@EnumSource
	void requestAllocatesNoMoreThanItsShare(Case request) {
		assertThat(share(request, errorbook)).isLessThanOrEqualTo(request.limit);
	}

	@ParameterizedTest
	@EnumSource(mode = Mode.EXCLUDE, names = "SUCCESS")
	void customizerThatWastesSomeKilobytesIsNoticed(Case request) {
		errorbook.bean(Waste.class).bytes = 8192;
		assertThat(share(request, errorbook)).isGreaterThan(request.limit);
	}

	@AfterEach
	void wasteNothing() {
		errorbook.bean(Waste.class).bytes = 0;
	}

	private static double share(Case request, NettyService service) {
		return (double) AllocationMeter.bytesOf(request.in(service), request.status)
				/ AllocationMeter.bytesOf(request.in(advised), request.status);
	}

	/**
	 * Requests, with what each may allocate in comparison to the advice.
	 */
	enum Case {

		SUCCESS(200, "/ok", 1.05),

		THROWN(404, "/thrown", 0.9),

		THROWN_WITHOUT_STACK(404, "/stackless", 0.9),

		PUBLISHED(404, "/published", 0.95),

		INVALID(422, "/invalid", 0.98);

		private final int status;

		private final String path;

		private final double limit;

		Case(int status, String path, double limit) {
			this.status = status;
			this.path = path;
			this.limit = limit;
		}

		private HttpRequest in(NettyService service) {
			HttpRequest.Builder request = HttpRequest
				.newBuilder(URI.create("http://localhost:" + service.port() + this.path));
			return (this != INVALID) ? request.build()
					: request.header("Content-Type", "application/json")
						.POST(BodyPublishers.ofString("{\"name\": \"\", \"amount\": -1}"))
						.build();
		}

	}

	static final class Waste implements ErrorCustomizer {

		private volatile int bytes;

		private volatile byte[] last = {};

		@Override
		public ResolvedError customize(ResolvedError error, ErrorRequest request) {
			this.last = new byte[this.bytes];
			return error;
		}

	}

	static class AccountNotFoundException extends RuntimeException {

		AccountNotFoundException(boolean stack) {
			super("No account", null, stack, stack);
		}

	}

	record Transfer(@NotBlank String name, @Positive int amount) {

	}

	@TestService
	@RestController
	@Import({ Advice.class, Waste.class })
	static class Accounts {

		@GetMapping("/ok")
		Map<String, String> ok() {
			return Map.of("a", "b");
		}

		@GetMapping("/thrown")
		void thrown() {
			throw new AccountNotFoundException(true);
		}

		@GetMapping("/stackless")
		void stackless() {
			throw new AccountNotFoundException(false);
		}

		@GetMapping("/published")
		Mono<String> published() {
			return Mono.error(() -> new AccountNotFoundException(true));
		}

		@PostMapping("/invalid")
		void invalid(@RequestBody @Valid Transfer transfer) {
		}

	}

	record Body(Fault error) {

	}

	record Fault(String code, String message, List<?> details) {

	}

	@RestControllerAdvice
	@ConditionalOnBooleanProperty(name = "errorbook.enabled", havingValue = false)
	static class Advice {

		@ExceptionHandler
		ResponseEntity<Body> missing(AccountNotFoundException ex) {
			return ResponseEntity.status(HttpStatus.NOT_FOUND)
				.body(new Body(new Fault("ACCOUNT_NOT_FOUND", "There is no such account.", List.of())));
		}

		@ExceptionHandler
		ResponseEntity<Body> invalid(WebExchangeBindException ex) {
			List<?> details = ex.getFieldErrors()
				.stream()
				.map((e) -> new TreeMap<>(Map.of("field", e.getField(), "message", e.getDefaultMessage())))
				.toList();
			return ResponseEntity.status(422).body(new Body(new Fault("VALIDATION_FAILED", "Invalid.", details)));
		}

	}

}
