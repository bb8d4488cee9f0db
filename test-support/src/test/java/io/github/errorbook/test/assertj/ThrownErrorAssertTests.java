package io.github.errorbook.test.assertj;

import java.util.Map;

import org.junit.jupiter.api.Test;

import io.github.errorbook.exception.ApiErrorCode;
import io.github.errorbook.exception.ApiErrorDetail;
import io.github.errorbook.exception.ApiException;
import io.github.errorbook.exception.InvalidFieldsException;
import io.github.errorbook.exception.ResourceNotFoundException;

import static io.github.errorbook.test.assertj.ErrorbookAssertions.assertThatError;
import static io.github.errorbook.test.assertj.ErrorbookAssertions.assertThatErrorThrownBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Exceptions of services that are tested without the web.
 */
class ThrownErrorAssertTests {

	@Test
	void exceptionWithCodeIsRead() {
		assertThatErrorThrownBy(() -> {
			throw new ApiException("CONFLICT").with("left", 0);
		}).hasErrorCode("CONFLICT").hasDetail("left", 0).isInstanceOf(ApiException.class);
		assertThatError(new ResourceNotFoundException("user", 42)).hasDetail("resource", "user").hasDetail("id", 42);
		assertThatError(new ApiException("GONE")).hasErrorCode("GONE").hasNoDetails();
	}

	@Test
	void violationsAreRead() {
		assertThatError(new InvalidFieldsException().field("email", "is taken")).hasErrorCode("VALIDATION_FAILED")
			.hasFieldError("email", "is taken");
	}

	@Test
	void annotatedExceptionIsReadWithItsDetails() {
		assertThatError(new Sub()).hasErrorCode("OVERDRAWN").hasDetail("available", "50.50");
	}

	@Test
	void annotatedAccessorTellsCode() {
		assertThatError(new Carrying("ONE_OF_MANY")).hasErrorCode("ONE_OF_MANY");
	}

	@Test
	void whatDoesNotHoldFailsWithCause() {
		ApiException thrown = new ApiException("CONFLICT").with("left", 0);
		assertFails(() -> assertThatError(thrown).hasErrorCode("GONE"), thrown, "Expected code\n  \"GONE\"\nbut it is",
				"\"CONFLICT\"");
		assertFails(() -> assertThatError(thrown).hasDetail("left", "0"), thrown, "\"left\": 0",
				Map.of("left", 0) + "");
		assertFails(() -> assertThatError(thrown).hasNoDetails(), thrown, "Expected no details", "left");
		assertFails(() -> assertThatError(thrown).hasFieldError("a", "b"), thrown, "\"a\": \"b\"", "[]");
	}

	private static void assertFails(Runnable assertion, Throwable thrown, String... parts) {
		assertThatExceptionOfType(AssertionError.class).isThrownBy(assertion::run)
			.satisfies((failure) -> assertThat(failure.getMessage()).contains(parts))
			.satisfies((failure) -> assertThat(failure.getSuppressed()).containsExactly(thrown));
	}

	@Test
	void exceptionWithoutCodeFails() {
		assertThatExceptionOfType(AssertionError.class)
			.isThrownBy(() -> assertThatError(new IllegalStateException("plain")).hasErrorCode("GONE"))
			.withMessageContaining("Expected an exception with a code of its own")
			.withMessageContaining("plain");
	}

	@Test
	void noExceptionFails() {
		assertThatExceptionOfType(AssertionError.class).isThrownBy(() -> assertThatErrorThrownBy(() -> {
		})).withMessageContaining("none");
	}

	@ApiErrorCode("OVERDRAWN")
	static class Overdrawn extends RuntimeException {

		@ApiErrorDetail
		final String available = "50.50";

	}

	static class Sub extends Overdrawn {

	}

	static class Carrying extends RuntimeException {

		private final String code;

		Carrying(String code) {
			this.code = code;
		}

		@ApiErrorCode
		String code() {
			return this.code;
		}

	}

}
