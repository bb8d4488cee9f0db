package io.github.errorbook.exception;

import java.io.File;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import io.github.errorbook.catalog.StandardErrorCode;
import io.github.errorbook.model.Violation;

import static org.assertj.core.api.Assertions.assertThat;

class ReadyExceptionTests {

	static Stream<ApiException> ready() {
		return Stream.of(new InvalidRequestException(), new UnauthenticatedException(), new PermissionDeniedException(),
				new ResourceNotFoundException(), new RequestTimeoutException(), new ConflictException(),
				new DuplicateRecordException(), new GoneException(), new PreconditionFailedException(),
				new PayloadTooLargeException(), new UnsupportedMediaTypeException(), new InvalidFieldsException(),
				new ResourceLockedException(), new PreconditionRequiredException(), new RateLimitExceededException(),
				new InternalServerErrorException(), new NotImplementedException(), new BadGatewayException(),
				new ServiceUnavailableException(), new GatewayTimeoutException());
	}

	static Stream<Function<String, ApiException>> withMessage() {
		return Stream.of(InvalidRequestException::new, PermissionDeniedException::new, RequestTimeoutException::new,
				ConflictException::new, DuplicateRecordException::new, GoneException::new,
				PreconditionFailedException::new, PayloadTooLargeException::new, UnsupportedMediaTypeException::new,
				ResourceLockedException::new, PreconditionRequiredException::new);
	}

	static Stream<Function<Throwable, ApiException>> withCause() {
		return Stream.of(InternalServerErrorException::new, NotImplementedException::new, BadGatewayException::new,
				ServiceUnavailableException::new, GatewayTimeoutException::new);
	}

	@Test
	void readyNamesEveryClassOfThePackage() throws URISyntaxException {
		File file = new File(Objects.requireNonNull(ApiException.class.getResource("ApiException.class")).toURI());
		String[] files = Objects.requireNonNull(file.getParentFile().list());
		assertThat(Arrays.stream(files).filter((name) -> name.endsWith("Exception.class")))
			.containsExactlyInAnyOrderElementsOf(Stream
				.concat(ready().map((exception) -> exception.getClass().getSimpleName() + ".class"),
						Stream.of("ApiException.class"))
				.toList());
	}

	@ParameterizedTest
	@MethodSource("ready")
	void codeFollowsFromName(ApiException exception) {
		StandardErrorCode code = StandardErrorCode.valueOf(exception.getCode());
		String name = exception.getClass().getSimpleName().replaceAll("([a-z])([A-Z])", "$1_$2").toUpperCase();
		String expected = (exception instanceof InvalidFieldsException) ? "VALIDATION_FAILED"
				: name.substring(0, name.length() - "_EXCEPTION".length());
		assertThat(code.name()).isEqualTo(expected);
	}

	@ParameterizedTest
	@MethodSource("ready")
	void stackTraceIsFilledFrom500On(ApiException exception) {
		boolean serverError = StandardErrorCode.valueOf(exception.getCode()).status() >= 500;
		assertThat(exception.getStackTrace().length > 0).isEqualTo(serverError);
	}

	@ParameterizedTest
	@MethodSource("ready")
	void createSaysNothingButCode(ApiException exception) {
		assertThat(exception.getText()).isNull();
		assertThat(exception.getDetails().isEmpty()).isTrue();
		assertThat(exception.getHeaders()).isEmpty();
		assertThat(exception.getRetryAfter()).isNull();
	}

	@ParameterizedTest
	@MethodSource
	void withMessage(Function<String, ApiException> constructor) {
		ApiException exception = constructor.apply("Own text.");
		assertThat(exception.getText()).isEqualTo("Own text.");
		assertThat(exception.getStackTrace()).isEmpty();
	}

	@ParameterizedTest
	@MethodSource
	void withCause(Function<Throwable, ApiException> constructor) {
		Exception cause = new Exception();
		assertThat(constructor.apply(cause)).hasCause(cause);
	}

	@Test
	void resourceNotFoundCarriesResourceAndId() {
		assertThat(new ResourceNotFoundException("user", 42).getDetails().values())
			.containsExactly(Map.entry("resource", "user"), Map.entry("id", 42));
	}

	@Test
	void rateLimitExceededCarriesTimeToWait() {
		assertThat(new RateLimitExceededException(Duration.ofSeconds(30)).getRetryAfter())
			.isEqualTo(Duration.ofSeconds(30));
	}

	@Test
	void serviceUnavailableCarriesTimeToWait() {
		ServiceUnavailableException exception = new ServiceUnavailableException(Duration.ofSeconds(30));
		assertThat(exception.getRetryAfter()).isEqualTo(Duration.ofSeconds(30));
		assertThat(exception.getStackTrace()).isNotEmpty();
	}

	@Test
	void unauthenticatedCarriesChallenge() {
		assertThat(new UnauthenticatedException("Bearer realm=\"wallet\"").getHeaders())
			.containsExactly(Map.entry("WWW-Authenticate", List.of("Bearer realm=\"wallet\"")));
	}

	@Test
	void invalidFieldsListsFieldsInOrder() {
		InvalidFieldsException exception = new InvalidFieldsException().field("email", "is already taken")
			.field("age", "is too low", "TOO_YOUNG");
		assertThat(exception.getDetails().violations()).containsExactly(Violation.of("email", "is already taken"),
				Violation.of("age", "is too low").withCode("TOO_YOUNG"));
	}

	@Test
	void invalidFieldsWithoutFieldCarriesNamedValues() {
		assertThat(new InvalidFieldsException().with("a", 1).getDetails().values()).containsExactly(Map.entry("a", 1));
	}

}
