package io.github.errorbook.wire;

import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.lang.reflect.UndeclaredThrowableException;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;

import jakarta.servlet.ServletException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.retry.RetryException;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.mock.http.MockHttpInputMessage;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authorization.AuthorizationDeniedException;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.server.ResponseStatusException;

import io.github.errorbook.catalog.ErrorCode;
import io.github.errorbook.catalog.StandardErrorCode;
import io.github.errorbook.exception.ApiErrorCode;
import io.github.errorbook.exception.ApiErrorDetail;
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
import io.github.errorbook.wire.kit.Container;
import io.github.errorbook.wire.kit.LogLines;
import io.github.errorbook.wire.kit.RawResponse;
import io.github.errorbook.wire.kit.Service;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What clients see of what applications throw.
 */
@ParameterizedClass
@EnumSource(Container.class)
class ThrowingWireTests {

	private static final String[] PROPERTIES = { "errorbook.codes.INSUFFICIENT_BALANCE.status=422",
			"errorbook.codes.INSUFFICIENT_BALANCE.message=Balance too low: {required} required, {available} available.",
			"errorbook.codes.INSUFFICIENT_BALANCE.headers.X-Wallet=low",
			"errorbook.codes.INSUFFICIENT_BALANCE.details.required.type=decimal",
			"errorbook.codes.INSUFFICIENT_BALANCE.details.available.type=decimal",
			"errorbook.codes.INSUFFICIENT_BALANCE.exceptions=" + BalanceException.class.getName(),
			"errorbook.codes.REPORT_IN_PROGRESS.status=202",
			"errorbook.codes.REPORT_IN_PROGRESS.message=The report is being made.",
			"errorbook.codes.REPORT_IN_PROGRESS.retry-after=30s", "errorbook.codes.PAYMENT_REQUIRED.status=402",
			"errorbook.codes.PAYMENT_REQUIRED.message=Pay first.", "errorbook.codes.LEDGER_DOWN.status=503",
			"errorbook.codes.LEDGER_DOWN.message=The ledger is closed.", "errorbook.codes.OUT_OF_STOCK.status=409",
			"errorbook.codes.OUT_OF_STOCK.message=Article {article} is sold out.",
			"errorbook.codes.FROM_CATALOG.status=410", "errorbook.codes.FROM_CATALOG.message=Said by the catalog.",
			"errorbook.codes.FROM_CATALOG.exceptions=" + MappedAndAnnotatedException.class.getName(),
			"errorbook.codes.FROM_ANNOTATION.status=423",
			"errorbook.codes.FROM_ANNOTATION.message=Said by the annotation.",
			"errorbook.exceptions.unwrap=" + Envelope.class.getName() };

	@RegisterExtension
	static final Service service = Service.of(ThrowingController.class, PROPERTIES);

	@Parameter
	Container container;

	private static RawResponse throwing(Throwable thrown) {
		return ThrowingController.call(service, () -> {
			throw thrown;
		});
	}

	@Test
	void apiExceptionIsAnsweredAsTheCatalogSays() {
		RawResponse response = throwing(
				new ApiException("INSUFFICIENT_BALANCE").with("required", "100.00").with("available", "50.50"));
		assertThat(response).isError(422, "INSUFFICIENT_BALANCE", "Balance too low: 100.00 required, 50.50 available.",
				"{'required': '100.00', 'available': '50.50'}");
		assertThat(response).hasHeader("X-Wallet", "low");
	}

	@Test
	void enumNamesTheCode() {
		assertThat(throwing(new ApiException(WalletError.INSUFFICIENT_BALANCE))).isError(422, "INSUFFICIENT_BALANCE",
				"Balance too low: \u2026 required, \u2026 available.", null);
	}

	@Test
	void detailsKeepOrderAndTypesAndLoseNulls() {
		RawResponse response = throwing(new ApiException("PAYMENT_REQUIRED").with("z", 1)
			.with("a", true)
			.with("n", null)
			.with("price", new BigDecimal("100.00")));
		assertThat(response).isError(402, "PAYMENT_REQUIRED", "Pay first.", "{'z': 1, 'a': true, 'price': 100.00}");
	}

	@Test
	void textOfApiExceptionCountsBelow500Only() {
		assertThat(throwing(new ApiException("PAYMENT_REQUIRED").withMessage("Pay 3 \u20ac."))).isError(402,
				"PAYMENT_REQUIRED", "Pay 3 \u20ac.", null);
		assertThat(throwing(new ApiException("LEDGER_DOWN").withMessage("host ledger-7 is down"))).isError(503,
				"LEDGER_DOWN", "The ledger is closed.", null);
	}

	@Test
	void outcomeBelow400IsAnsweredButNotLogged() {
		try (LogLines log = LogLines.ofErrors()) {
			RawResponse response = throwing(new ApiException("REPORT_IN_PROGRESS"));
			assertThat(response).isError(202, "REPORT_IN_PROGRESS", "The report is being made.", null);
			assertThat(response).hasHeader("Retry-After", "30");
			assertThat(log.lines()).isEmpty();
		}
	}

	@Test
	void retryAfterOfTheExceptionBeatsThatOfTheCatalogAndIsRoundedUp() {
		assertThat(throwing(new ApiException("REPORT_IN_PROGRESS").withRetryAfter(Duration.ofMillis(1001))))
			.hasHeader("Retry-After", "2");
		assertThat(throwing(new RateLimitExceededException(Duration.ofSeconds(30))))
			.isError(StandardErrorCode.RATE_LIMIT_EXCEEDED)
			.hasHeader("Retry-After", "30");
		assertThat(throwing(new RateLimitExceededException())).hasNoHeader("Retry-After");
	}

	@Test
	void headersOfApiExceptionAreSent() {
		RawResponse response = throwing(new UnauthenticatedException().withHeader("WWW-Authenticate", "Bearer")
			.withHeader("WWW-Authenticate", "Basic realm=\"x\""));
		assertThat(response).isError(StandardErrorCode.UNAUTHENTICATED)
			.hasHeader("WWW-Authenticate", "Bearer", "Basic realm=\"x\"");
	}

	@Test
	void headersOfApiExceptionThatWouldBreakTheResponseAreLeftOut() {
		RawResponse response = throwing(new ConflictException().withHeader("X-Split", "a\r\nX-Injected: b")
			.withHeader("X-Bad\r\nX-Injected", "c")
			.withHeader("X-Nul", "a\u0000b")
			.withHeader("X Space", "d")
			.withHeader("", "e")
			.withHeader("X-Fine", "f"));
		assertThat(response).isError(StandardErrorCode.CONFLICT)
			.hasHeader("X-Fine", "f")
			.hasNoHeader("X-Split", "X-Injected", "X-Bad", "X-Nul", "X Space");
		assertThat(response.toString()).doesNotContain("X-Injected");
	}

	@Test
	void headersOfApiExceptionCannotReplaceThoseOfTheBody() {
		RawResponse response = throwing(new ConflictException().withHeader("Content-Type", "text/html")
			.withHeader("content-length", "3")
			.withHeader("Content-Encoding", "gzip")
			.withHeader("Transfer-Encoding", "chunked")
			.withHeader("Cache-Control", "public"));
		assertThat(response).isError(StandardErrorCode.CONFLICT).hasNoHeader("Content-Encoding", "Transfer-Encoding");
	}

	@Test
	void codeThatIsNotInTheCatalogIsAnInternalErrorAndIsReportedOnceWithTheCure() {
		try (LogLines log = LogLines.ofAll()) {
			for (int i = 0; i < 3; i++) {
				assertThat(throwing(new ApiException("NOBODY_KNOWS_ME").with("secret", 1).withMessage("secret")))
					.isError(StandardErrorCode.INTERNAL_SERVER_ERROR);
			}
			assertThat(log.lines().stream().filter((line) -> line.contains("NOBODY_KNOWS_ME")).toList()).singleElement()
				.asString()
				.contains("errorbook:\n  codes:\n    ", "NOBODY_KNOWS_ME", "status:", "message:");
		}
	}

	@ParameterizedTest
	@MethodSource
	void readyExceptionHasItsCode(ApiException thrown, StandardErrorCode code) {
		assertThat(throwing(thrown)).isError(code);
	}

	static Stream<Arguments> readyExceptionHasItsCode() {
		return Stream.of(Arguments.of(new InvalidRequestException(), StandardErrorCode.INVALID_REQUEST),
				Arguments.of(new UnauthenticatedException(), StandardErrorCode.UNAUTHENTICATED),
				Arguments.of(new PermissionDeniedException(), StandardErrorCode.PERMISSION_DENIED),
				Arguments.of(new ResourceNotFoundException(), StandardErrorCode.RESOURCE_NOT_FOUND),
				Arguments.of(new RequestTimeoutException(), StandardErrorCode.REQUEST_TIMEOUT),
				Arguments.of(new ConflictException(), StandardErrorCode.CONFLICT),
				Arguments.of(new DuplicateRecordException(), StandardErrorCode.DUPLICATE_RECORD),
				Arguments.of(new GoneException(), StandardErrorCode.GONE),
				Arguments.of(new PreconditionFailedException(), StandardErrorCode.PRECONDITION_FAILED),
				Arguments.of(new PayloadTooLargeException(), StandardErrorCode.PAYLOAD_TOO_LARGE),
				Arguments.of(new UnsupportedMediaTypeException(), StandardErrorCode.UNSUPPORTED_MEDIA_TYPE),
				Arguments.of(new InvalidFieldsException(), StandardErrorCode.VALIDATION_FAILED),
				Arguments.of(new ResourceLockedException(), StandardErrorCode.RESOURCE_LOCKED),
				Arguments.of(new PreconditionRequiredException(), StandardErrorCode.PRECONDITION_REQUIRED),
				Arguments.of(new RateLimitExceededException(), StandardErrorCode.RATE_LIMIT_EXCEEDED),
				Arguments.of(new InternalServerErrorException(), StandardErrorCode.INTERNAL_SERVER_ERROR),
				Arguments.of(new NotImplementedException(), StandardErrorCode.NOT_IMPLEMENTED),
				Arguments.of(new BadGatewayException(), StandardErrorCode.BAD_GATEWAY),
				Arguments.of(new ServiceUnavailableException(), StandardErrorCode.SERVICE_UNAVAILABLE),
				Arguments.of(new GatewayTimeoutException(), StandardErrorCode.GATEWAY_TIMEOUT));
	}

	@Test
	void resourceNotFoundNamesTheResource() {
		assertThat(throwing(new ResourceNotFoundException("user", 42))).isError(StandardErrorCode.RESOURCE_NOT_FOUND,
				"{'resource': 'user', 'id': 42}");
	}

	@Test
	void invalidFieldsAreAnsweredLikeThoseOfBeanValidation() {
		assertThat(
				throwing(new InvalidFieldsException().field("phone", "is unknown").field("email", "is already taken")))
			.isError(StandardErrorCode.VALIDATION_FAILED,
					"[{'field': 'email', 'message': 'is already taken'}, {'field': 'phone', 'message': 'is unknown'}]");
	}

	@Test
	void exceptionThatTheCatalogMapsIsReadByDeclaredDetailsOnly() {
		assertThat(throwing(new BalanceException("select 1"))).isError(422, "INSUFFICIENT_BALANCE",
				"Balance too low: 100.00 required, 50.50 available.", "{'required': 100.00, 'available': 50.50}");
	}

	@Test
	void subclassOfMappedExceptionTakesItsCode() {
		assertThat(throwing(new SpecialBalanceException())).isError(422, "INSUFFICIENT_BALANCE",
				"Balance too low: 100.00 required, 50.50 available.", "{'required': 100.00, 'available': 50.50}");
	}

	@Test
	void annotatedExceptionTakesCodeAndDetails() {
		assertThat(throwing(new OutOfStockException("A-7"))).isError(409, "OUT_OF_STOCK", "Article A-7 is sold out.",
				"{'article': 'A-7', 'next': '2026-01-31', 'left': 0}");
	}

	@Test
	void annotatedAccessorYieldsTheCode() {
		assertThat(throwing(new ManyCodesException(WalletError.PAYMENT_REQUIRED))).isError(402, "PAYMENT_REQUIRED",
				"Pay first.", null);
		assertThat(throwing(new ManyCodesException(WalletError.LEDGER_DOWN))).isError(503, "LEDGER_DOWN",
				"The ledger is closed.", null);
	}

	@Test
	void catalogBeatsAnnotationAndAnnotationBeatsResponseStatus() {
		assertThat(throwing(new MappedAndAnnotatedException())).isError(410, "FROM_CATALOG", "Said by the catalog.",
				null);
		assertThat(throwing(new AnnotatedTwiceException())).isError(423, "FROM_ANNOTATION", "Said by the annotation.",
				null);
	}

	@Test
	void annotationBeatsStatusOfErrorResponseWhoseHeadersAreKept() {
		AnnotatedErrorResponseException thrown = new AnnotatedErrorResponseException();
		thrown.getHeaders().set("X-Kept", "yes");
		assertThat(throwing(thrown)).isError(423, "FROM_ANNOTATION", "Said by the annotation.", null)
			.hasHeader("X-Kept", "yes");
	}

	@Test
	void responseStatusGivesStatusAndReason() {
		assertThat(throwing(new TeapotException())).isError(418, "INVALID_REQUEST", "Short and stout.", null);
		assertThat(throwing(new GoneForGoodException())).isError(StandardErrorCode.GONE);
		assertThat(throwing(new SecretlyBrokenException())).isError(StandardErrorCode.BAD_GATEWAY)
			.leaksNothingOf("db-7");
	}

	@Test
	void reasonOfResponseStatusExceptionIsTheMessageBelow500() {
		assertThat(throwing(new ResponseStatusException(HttpStatus.CONFLICT, "Already shipped"))).isError(409,
				"CONFLICT", "Already shipped", null);
		assertThat(throwing(new ResponseStatusException(HttpStatus.NOT_FOUND)))
			.isError(StandardErrorCode.RESOURCE_NOT_FOUND);
		assertThat(throwing(new ResponseStatusException(HttpStatus.SERVICE_UNAVAILABLE, "db-7 is down")))
			.isError(StandardErrorCode.SERVICE_UNAVAILABLE);
	}

	@Test
	void statusWithoutStandardCodeTakesTheOnlyCodeOfTheApplicationOrThatOfItsClass() {
		assertThat(throwing(new ResponseStatusException(HttpStatus.PAYMENT_REQUIRED))).isError(402, "PAYMENT_REQUIRED",
				"Pay first.", null);
		assertThat(throwing(new ResponseStatusException(HttpStatusCode.valueOf(499)))).isError(499, "INVALID_REQUEST",
				StandardErrorCode.INVALID_REQUEST.definition().message().toString(), null);
		assertThat(throwing(new ResponseStatusException(HttpStatus.INSUFFICIENT_STORAGE))).isError(507,
				"INTERNAL_SERVER_ERROR", StandardErrorCode.INTERNAL_SERVER_ERROR.definition().message().toString(),
				null);
		assertThat(throwing(new ResponseStatusException(HttpStatus.LOCKED))).isError(StandardErrorCode.RESOURCE_LOCKED);
	}

	@Test
	void errorResponseExceptionKeepsStatusHeadersTextAndProperties() {
		ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.TOO_MANY_REQUESTS, "Slow down");
		problem.setType(URI.create("https://example.org/slow"));
		problem.setProperty("limit", 10);
		problem.setProperty("window", "PT1M");
		ErrorResponseException thrown = new ErrorResponseException(HttpStatus.TOO_MANY_REQUESTS, problem, null);
		thrown.getHeaders().set("Retry-After", "7");
		thrown.getHeaders().add("X-Limit", "a");
		thrown.getHeaders().add("X-Limit", "b");
		RawResponse response = throwing(thrown);
		assertThat(response).isError(429, "RATE_LIMIT_EXCEEDED", "Slow down", "{'limit': 10, 'window': 'PT1M'}");
		assertThat(response).hasHeader("Retry-After", "7").hasHeader("X-Limit", "a", "b");
	}

	@Test
	void textOfErrorResponseFrom500OnIsNotSent() {
		ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.BAD_GATEWAY, "host db-7 refused");
		assertThat(throwing(new ErrorResponseException(HttpStatus.BAD_GATEWAY, problem, null)))
			.isError(StandardErrorCode.BAD_GATEWAY);
	}

	@ParameterizedTest
	@MethodSource
	void codesOfTheApplicationAreFoundThroughAnyWrapper(Throwable thrown) {
		assertThat(throwing(thrown)).isError(402, "PAYMENT_REQUIRED", "Pay first.", null);
	}

	static Stream<Throwable> codesOfTheApplicationAreFoundThroughAnyWrapper() {
		ApiException api = new ApiException("PAYMENT_REQUIRED");
		ManyCodesException annotated = new ManyCodesException(WalletError.PAYMENT_REQUIRED);
		return Stream.of(new IllegalStateException("x", api), new Exception(new IOException(annotated)),
				new ServletException("Handler dispatch failed", api), new CompletionException(annotated),
				new ExecutionException(new RuntimeException(api)), new UndeclaredThrowableException(api),
				new AssertionError(annotated), new Envelope(api), new RetryException("gave up", api));
	}

	@ParameterizedTest
	@MethodSource
	void builtInFamiliesAreFoundThroughTypesThatExistToWrap(Throwable thrown) {
		assertThat(throwing(thrown)).isError(StandardErrorCode.GONE);
	}

	static Stream<Throwable> builtInFamiliesAreFoundThroughTypesThatExistToWrap() {
		ResponseStatusException gone = new ResponseStatusException(HttpStatus.GONE);
		return Stream.of(new ServletException(gone), new CompletionException(gone), new ExecutionException(gone),
				new UndeclaredThrowableException(gone), new CompletionException(new ExecutionException(gone)),
				new Envelope(gone), new RetryException("gave up", gone));
	}

	@Test
	void builtInFamiliesAreNotFoundThroughOtherExceptions() {
		assertThat(throwing(new IllegalStateException(
				new HttpMessageNotReadableException("secret", new MockHttpInputMessage(new byte[0])))))
			.isError(StandardErrorCode.INTERNAL_SERVER_ERROR);
	}

	@Test
	void exceptionItselfIsClassifiedBeforeItsCauses() {
		assertThat(throwing(new ResponseStatusException(HttpStatus.GONE, null, new ApiException("PAYMENT_REQUIRED"))))
			.isError(StandardErrorCode.GONE);
	}

	@Test
	void mappingOfABroadTypeLeavesWhatBuiltInRulesKnow() {
		try (Service broad = Service.start(this.container, ThrowingController.class, "errorbook.codes.OOPS.status=418",
				"errorbook.codes.OOPS.message=Oops.", "errorbook.codes.OOPS.exceptions=java.lang.Exception")) {
			assertThat(broad.get("/nothing")).isError(StandardErrorCode.RESOURCE_NOT_FOUND);
			assertThat(broad.send("TRACK", "/nothing", null).code()).isNotEqualTo("OOPS");
			for (Exception known : List.of(new ResponseStatusException(HttpStatus.GONE), new GoneException(),
					new GoneForGoodException(),
					new ErrorResponseException(HttpStatus.GONE, ProblemDetail.forStatus(410), null))) {
				assertThat(ThrowingController.call(broad, () -> {
					throw known;
				})).isError(StandardErrorCode.GONE);
			}
			for (Exception unknown : List.of(new IllegalStateException("secret"), new IOException(),
					new Exception(new Exception()))) {
				assertThat(ThrowingController.call(broad, () -> {
					throw unknown;
				})).isError(418, "OOPS", "Oops.", null);
			}
			assertThat(ThrowingController.call(broad, () -> {
				throw new CompletionException(new GoneException());
			})).isError(StandardErrorCode.GONE);
			assertThat(ThrowingController.call(broad, () -> {
				throw new AssertionError("secret");
			})).isError(StandardErrorCode.INTERNAL_SERVER_ERROR);
		}
	}

	@Test
	void securityExceptionsWithoutFilterChainAreUnauthenticatedAndDenied() {
		assertThat(throwing(new AuthorizationDeniedException("secret"))).isError(StandardErrorCode.PERMISSION_DENIED);
		assertThat(throwing(new BadCredentialsException("secret"))).isError(StandardErrorCode.UNAUTHENTICATED);
		assertThat(throwing(new CompletionException(new AccessDeniedException("secret"))))
			.isError(StandardErrorCode.PERMISSION_DENIED);
	}

	@Test
	void cyclicCausesEnd() {
		IllegalStateException first = new IllegalStateException("select 1");
		IllegalArgumentException second = new IllegalArgumentException("select 2", first);
		first.initCause(second);
		assertThat(throwing(first)).isError(StandardErrorCode.INTERNAL_SERVER_ERROR).leaksNothingOf("select");
	}

	@Test
	void endlessCausesEnd() {
		Exception thrown = new EndlessException();
		assertThat(throwing(thrown)).isError(StandardErrorCode.INTERNAL_SERVER_ERROR);
	}

	@Test
	void exceptionThatThrowsWhenAskedIsAnInternalError() {
		assertThat(throwing(new HostileException())).isError(StandardErrorCode.INTERNAL_SERVER_ERROR)
			.leaksNothingOf("hostile");
	}

	@Test
	void accessorThatThrowsLosesItsDetailOnly() {
		assertThat(throwing(new HalfBrokenException())).isError(409, "OUT_OF_STOCK", "Article \u2026 is sold out.",
				"{'left': 3}");
	}

	@ParameterizedTest
	@MethodSource
	void anythingElseIsAnInternalErrorThatSaysNothing(Throwable thrown) {
		RawResponse response = throwing(thrown);
		assertThat(response).isError(StandardErrorCode.INTERNAL_SERVER_ERROR).leaksNothingOf("secret", "Exception");
	}

	static Stream<Throwable> anythingElseIsAnInternalErrorThatSaysNothing() {
		return Stream.of(new IllegalStateException("secret"), new NullPointerException(), new Exception("secret"),
				new EOFException("secret"), new IOException("Broken pipe: secret"),
				new FileNotFoundException("/secret"), new InterruptedException("secret"), new AssertionError("secret"),
				new NoClassDefFoundError("com/example/Secret"), new ExceptionInInitializerError("secret"),
				new Throwable("secret"), new ServletException("secret"), new CompletionException("secret", null));
	}

	@Test
	void stackOverflowIsAnInternalError() {
		RawResponse response = ThrowingController.call(service, ThrowingWireTests::recurse);
		assertThat(response).isError(StandardErrorCode.INTERNAL_SERVER_ERROR);
	}

	private static void recurse() {
		recurse();
	}

	enum WalletError implements ErrorCode {

		INSUFFICIENT_BALANCE, PAYMENT_REQUIRED, LEDGER_DOWN

	}

	public static class BalanceException extends RuntimeException {

		BalanceException(String message) {
			super(message);
		}

		public BigDecimal getRequired() {
			return new BigDecimal("100.00");
		}

		public BigDecimal available() {
			return new BigDecimal("50.50");
		}

		public String getSecret() {
			return "undeclared";
		}

	}

	static class SpecialBalanceException extends BalanceException {

		SpecialBalanceException() {
			super("special");
		}

	}

	@ApiErrorCode("OUT_OF_STOCK")
	static class OutOfStockException extends Exception {

		@ApiErrorDetail
		private final String article;

		@ApiErrorDetail("next")
		private final String nextDelivery = "2026-01-31";

		OutOfStockException(String article) {
			super("secret");
			this.article = article;
		}

		@ApiErrorDetail
		int getLeft() {
			return 0;
		}

	}

	static class ManyCodesException extends RuntimeException {

		private final WalletError error;

		ManyCodesException(WalletError error) {
			this.error = error;
		}

		@ApiErrorCode
		WalletError error() {
			return this.error;
		}

	}

	@ApiErrorCode("FROM_ANNOTATION")
	@ResponseStatus(HttpStatus.CONFLICT)
	static class MappedAndAnnotatedException extends RuntimeException {

	}

	@ApiErrorCode("FROM_ANNOTATION")
	@ResponseStatus(HttpStatus.CONFLICT)
	static class AnnotatedTwiceException extends RuntimeException {

	}

	@ApiErrorCode("FROM_ANNOTATION")
	static class AnnotatedErrorResponseException extends ErrorResponseException {

		AnnotatedErrorResponseException() {
			super(HttpStatus.CONFLICT, ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT, "own text"), null);
		}

	}

	@ResponseStatus(code = HttpStatus.I_AM_A_TEAPOT, reason = "Short and stout.")
	static class TeapotException extends RuntimeException {

	}

	@ResponseStatus(HttpStatus.GONE)
	static class GoneForGoodException extends Exception {

	}

	@ResponseStatus(code = HttpStatus.BAD_GATEWAY, reason = "db-7 is down")
	static class SecretlyBrokenException extends Exception {

	}

	static class Envelope extends Exception {

		Envelope(Throwable cause) {
			super(cause);
		}

	}

	static class EndlessException extends Exception {

		@Override
		public synchronized Throwable getCause() {
			return new EndlessException();
		}

	}

	static class HostileException extends RuntimeException {

		@Override
		public String getMessage() {
			throw new IllegalStateException("hostile");
		}

		@Override
		public String getLocalizedMessage() {
			throw new IllegalStateException("hostile");
		}

		@Override
		public synchronized Throwable getCause() {
			throw new IllegalStateException("hostile");
		}

		@Override
		public String toString() {
			throw new IllegalStateException("hostile");
		}

	}

	@ApiErrorCode("OUT_OF_STOCK")
	static class HalfBrokenException extends RuntimeException {

		@ApiErrorDetail
		String getArticle() {
			throw new IllegalStateException("secret");
		}

		@ApiErrorDetail
		int left() {
			return 3;
		}

	}

}
