package io.github.errorbook.resolve;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import io.github.errorbook.exception.ApiErrorCode;
import io.github.errorbook.exception.ApiException;
import io.github.errorbook.exception.RateLimitExceededException;
import io.github.errorbook.exception.ResourceNotFoundException;

import static org.assertj.core.api.Assertions.assertThat;

@ExtendWith(OutputCaptureExtension.class)
class ErrorResolverTests {

	@Test
	void resolveWhenNothingKnowsExceptionReturnsInternalServerError() {
		IllegalStateException thrown = new IllegalStateException("secret");
		ResolvedError error = TestResolver.with().resolve(thrown);
		assertThat(error).hasToString("INTERNAL_SERVER_ERROR (500)");
		assertThat(error.thrown()).isSameAs(thrown);
		assertThat(error.message()).isNull();
		assertThat(error.details().isEmpty()).isTrue();
	}

	@Test
	void resolveWhenErrorIsThrownReturnsInternalServerError() {
		assertThat(TestResolver.with().resolve(new OutOfMemoryError())).hasToString("INTERNAL_SERVER_ERROR (500)");
	}

	@Test
	void resolveTakesMappedType() {
		TestResolver resolver = TestResolver.with(TestResolver.code("LOCKED", 423, BaseException.class));
		assertThat(resolver.resolve(new BaseException())).hasToString("LOCKED (423)");
	}

	@Test
	void resolveTakesNearestSuperclass() {
		TestResolver resolver = TestResolver.with(TestResolver.code("ANY", 400, RuntimeException.class),
				TestResolver.code("BASE", 409, BaseException.class));
		assertThat(resolver.resolve(new SubException())).hasToString("BASE (409)");
		assertThat(resolver.resolve(new IllegalStateException())).hasToString("ANY (400)");
	}

	@Test
	void resolveTakesInterface() {
		TestResolver resolver = TestResolver.with().framework(WithStatus.class, ErrorMapping.status(410));
		assertThat(resolver.resolve(new SubWithStatusException())).hasToString("GONE (410)");
	}

	@Test
	void resolveWhenInterfaceIsNearerThanSuperclassTakesInterface() {
		TestResolver resolver = TestResolver.with(TestResolver.code("ANY", 400, RuntimeException.class))
			.framework(WithStatus.class, ErrorMapping.status(410));
		assertThat(resolver.resolve(new WithStatusException())).hasToString("GONE (410)");
	}

	@Test
	void resolveWhenSuperclassIsNearerThanInterfaceTakesSuperclass() {
		TestResolver resolver = TestResolver.with(TestResolver.code("OWN", 422, WithStatusException.class))
			.framework(WithStatus.class, ErrorMapping.status(410));
		assertThat(resolver.resolve(new SubWithStatusException())).hasToString("OWN (422)");
	}

	@Test
	void resolveWhenMappingIsBroadLeavesSpecificRuleItsCase() {
		TestResolver resolver = TestResolver
			.with(TestResolver.code("ANY", 400, RuntimeException.class, Exception.class, Throwable.class))
			.framework(ArithmeticException.class, ErrorMapping.status(503));
		assertThat(resolver.resolve(new ArithmeticException())).hasToString("SERVICE_UNAVAILABLE (503)");
		assertThat(resolver.resolve(new Error())).hasToString("ANY (400)");
	}

	@Test
	void resolveAsksCatalogThenApplicationThenAnnotationThenFramework() {
		TestResolver resolver = TestResolver.with(TestResolver.code("ANNOTATED", 410))
			.framework(AnnotatedException.class, ErrorMapping.status(503))
			.framework(BaseException.class, ErrorMapping.status(503));
		assertThat(resolver.resolve(new BaseException())).hasToString("SERVICE_UNAVAILABLE (503)");
		assertThat(resolver.resolve(new AnnotatedException())).hasToString("ANNOTATED (410)");
		resolver.application(ErrorMapper.of(AnnotatedException.class, (thrown) -> ErrorMapping.status(423)));
		assertThat(resolver.resolve(new AnnotatedException())).hasToString("RESOURCE_LOCKED (423)");
		resolver.define(TestResolver.code("YAML", 409, AnnotatedException.class));
		assertThat(resolver.resolve(new AnnotatedException())).hasToString("YAML (409)");
	}

	@Test
	void resolveWhenMapperAnswersNullAsksNext() {
		TestResolver resolver = TestResolver.with()
			.application(ErrorMapper.of(BaseException.class, (thrown) -> null))
			.framework(RuntimeException.class, ErrorMapping.status(503));
		assertThat(resolver.resolve(new BaseException())).hasToString("SERVICE_UNAVAILABLE (503)");
	}

	@Test
	void resolveKeepsHeadersOfLessSpecificRule() {
		TestResolver resolver = TestResolver.with(TestResolver.code("OWN", 422, WithStatusException.class))
			.framework(WithStatus.class,
					ErrorMapping.status(429).withHeader("X-Limit", "5").withRetryAfter(Duration.ofSeconds(9)));
		ResolvedError error = resolver.resolve(new WithStatusException());
		assertThat(error).hasToString("OWN (422)");
		assertThat(error.headers()).containsExactly(Map.entry("X-Limit", List.of("5")));
		assertThat(error.retryAfter()).isEqualTo(Duration.ofSeconds(9));
	}

	@Test
	void resolveWhenTypeIsMappedToCodeDropsTextOfLessSpecificRule() {
		TestResolver resolver = TestResolver.with(TestResolver.code("OWN", 422, WithStatusException.class))
			.framework(WithStatus.class, ErrorMapping.status(429).withMessage("reason"));
		assertThat(resolver.resolve(new WithStatusException()).message()).isNull();
	}

	@Test
	void resolveWhenBothRulesHaveHeaderKeepsThatOfMoreSpecific() {
		TestResolver resolver = TestResolver.with()
			.application(ErrorMapper.of(WithStatusException.class,
					(thrown) -> ErrorMapping.code("CONFLICT").withHeader("X-A", "near").withDetail("a", "near")))
			.framework(WithStatus.class,
					ErrorMapping.status(429).withHeader("X-A", "far").withHeader("X-B", "far").withDetail("a", "far"));
		ResolvedError error = resolver.resolve(new WithStatusException());
		assertThat(error.headers()).containsOnly(Map.entry("X-A", List.of("near")), Map.entry("X-B", List.of("far")));
		assertThat(error.details().values()).containsExactly(Map.entry("a", "near"));
	}

	@Test
	void resolveWhenStatusHasNoCodeKeepsStatus() {
		TestResolver resolver = TestResolver.with().framework(BaseException.class, ErrorMapping.status(418));
		assertThat(resolver.resolve(new BaseException())).hasToString("INVALID_REQUEST (418)");
	}

	@Test
	void resolveWhenStatusIsRedirectReturnsNull() {
		TestResolver resolver = TestResolver.with().framework(BaseException.class, ErrorMapping.status(302));
		assertThat(resolver.resolve(new BaseException())).isNull();
	}

	@ParameterizedTest
	@ValueSource(ints = { 100, 102, 199 })
	void resolveWhenStatusEndsNoResponseIsInternalServerError(int status) {
		TestResolver resolver = TestResolver.with().framework(BaseException.class, ErrorMapping.status(status));
		assertThat(resolver.resolve(new BaseException()).status()).isEqualTo(500);
	}

	@Test
	void resolveWhenStatusIsSuccessTakesOnlyCodeWithThatStatus() {
		TestResolver resolver = TestResolver.with(TestResolver.code("REPORT_IN_PROGRESS", 202))
			.framework(BaseException.class, ErrorMapping.status(202));
		assertThat(resolver.resolve(new BaseException())).hasToString("REPORT_IN_PROGRESS (202)");
	}

	@Test
	void resolveApiExceptionCarriesWhatItWasGiven() {
		ApiException thrown = new ApiException("OWN").with("required", "100.00")
			.withHeader("X-Wallet", "low")
			.withMessage("Own text.")
			.withRetryAfter(Duration.ofSeconds(3));
		ResolvedError error = TestResolver.with(TestResolver.code("OWN", 422)).resolve(thrown);
		assertThat(error).hasToString("OWN (422)");
		assertThat(error.details().values()).containsExactly(Map.entry("required", "100.00"));
		assertThat(error.headers()).containsExactly(Map.entry("X-Wallet", List.of("low")));
		assertThat(error.message()).isEqualTo("Own text.");
		assertThat(error.retryAfter()).isEqualTo(Duration.ofSeconds(3));
	}

	@Test
	void resolveReadySubclassTakesItsCode() {
		assertThat(TestResolver.with().resolve(new ResourceNotFoundException("user", 42)))
			.hasToString("RESOURCE_NOT_FOUND (404)");
	}

	@Test
	void resolveWhenSubclassOfApiExceptionIsMappedKeepsDetails() {
		TestResolver resolver = TestResolver.with(TestResolver.code("OWN", 409, ResourceNotFoundException.class));
		ResolvedError error = resolver.resolve(new ResourceNotFoundException("user", 42));
		assertThat(error).hasToString("OWN (409)");
		assertThat(error.details().values()).containsEntry("id", 42);
	}

	@Test
	void resolveWhenExceptionGivesTimeToWaitPrefersItToCatalog() {
		TestResolver resolver = TestResolver
			.with(TestResolver.code("RATE_LIMIT_EXCEEDED", 429).toBuilder().retryAfter(Duration.ofSeconds(60)).build());
		assertThat(resolver.resolve(new RateLimitExceededException()).retryAfter()).isEqualTo(Duration.ofSeconds(60));
		assertThat(resolver.resolve(new RateLimitExceededException(Duration.ofSeconds(5))).retryAfter())
			.isEqualTo(Duration.ofSeconds(5));
	}

	@Test
	void resolveWhenCodeIsUnknownReturnsInternalServerErrorAndNothingElse() {
		ApiException thrown = new ApiException("NOT_THERE").with("a", 1).withMessage("Text.").withHeader("X-A", "b");
		ResolvedError error = TestResolver.with().resolve(thrown);
		assertThat(error).hasToString("INTERNAL_SERVER_ERROR (500)");
		assertThat(error.thrown()).isSameAs(thrown);
		assertThat(error.details().isEmpty()).isTrue();
		assertThat(error.message()).isNull();
		assertThat(error.headers()).isEmpty();
	}

	@Test
	void resolveWhenCodeIsUnknownLogsYamlOnce(CapturedOutput output) {
		ErrorResolver resolver = TestResolver.with().build();
		resolver.resolve(new ApiException("NOT_THERE"));
		resolver.resolve(new ApiException("NOT_THERE"));
		resolver.resolve(new ApiException("NOT_THERE_EITHER"));
		assertThat(output.getOut().split("The code 'NOT_THERE' was thrown", -1)).hasSize(2);
		assertThat(output).contains("""
				errorbook:
				  codes:
				    "[NOT_THERE]":
				      status: 422
				      message: "..."
				""").contains("\"[NOT_THERE_EITHER]\":");
	}

	@Test
	void resolveWhenUnknownCodeHasLineBreakLogsNone(CapturedOutput output) {
		TestResolver.with().resolve(new ApiException("A\r\nERROR forged"));
		assertThat(output).contains("'A??ERROR forged'").doesNotContain("\nERROR forged");
	}

	@Test
	void resolveWhenCodeIsKnownLogsNothing(CapturedOutput output) {
		TestResolver.with(TestResolver.code("OWN", 422)).resolve(new ApiException("OWN"));
		assertThat(output.getOut()).isEmpty();
	}

	@Test
	void resolveWhenExceptionCannotSpeakOfItselfKnowsItNonetheless() {
		TestResolver resolver = TestResolver.with(TestResolver.code("MUTE", 422, MuteException.class));
		assertThat(resolver.resolve(new MuteException())).hasToString("MUTE (422)");
		assertThat(TestResolver.with().resolve(new MuteException())).hasToString("INTERNAL_SERVER_ERROR (500)");
	}

	interface WithStatus {

	}

	static class BaseException extends RuntimeException {

	}

	static class SubException extends BaseException {

	}

	static class WithStatusException extends RuntimeException implements WithStatus {

	}

	static class SubWithStatusException extends WithStatusException {

	}

	@ApiErrorCode("ANNOTATED")
	static class AnnotatedException extends RuntimeException {

	}

	static class MuteException extends RuntimeException {

		@Override
		public String getMessage() {
			throw new IllegalStateException("getMessage");
		}

		@Override
		public synchronized Throwable getCause() {
			throw new IllegalStateException("getCause");
		}

		@Override
		public String toString() {
			throw new IllegalStateException("toString");
		}

	}

}
