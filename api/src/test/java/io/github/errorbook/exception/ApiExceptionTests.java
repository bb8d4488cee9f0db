package io.github.errorbook.exception;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import io.github.errorbook.catalog.ErrorCode;
import io.github.errorbook.model.ErrorDetails;

import static org.assertj.core.api.Assertions.assertThat;

class ApiExceptionTests {

	@Test
	void createWithCodeHasNoStackTrace() {
		ApiException exception = new ApiException("INSUFFICIENT_BALANCE");
		assertThat(exception.getCode()).isEqualTo("INSUFFICIENT_BALANCE");
		assertThat(exception).hasMessage("INSUFFICIENT_BALANCE").hasNoCause();
		assertThat(exception.getStackTrace()).isEmpty();
	}

	@Test
	void createWithEnumTakesItsName() {
		ApiException exception = new ApiException(WalletError.INSUFFICIENT_BALANCE);
		assertThat(exception.getCode()).isEqualTo("INSUFFICIENT_BALANCE");
		assertThat(exception.getStackTrace()).isEmpty();
	}

	@Test
	void createWithCauseFillsStackTrace() {
		Exception cause = new Exception("the cause");
		assertThat(new ApiException("CODE", cause)).hasCause(cause);
		assertThat(new ApiException("CODE", cause).getStackTrace()).isNotEmpty();
		assertThat(new ApiException(WalletError.INSUFFICIENT_BALANCE, cause)).hasCause(cause);
		assertThat(new ApiException(WalletError.INSUFFICIENT_BALANCE, cause).getStackTrace()).isNotEmpty();
	}

	@Test
	void createWithArgumentDecidesOnStackTrace() {
		assertThat(new ApiException("CODE", null, true).getStackTrace()).isNotEmpty();
		assertThat(new ApiException("CODE", new Exception(), false).getStackTrace()).isEmpty();
	}

	@Test
	void withAddsDetailsInOrder() {
		ApiException exception = new ApiException("CODE").with("required", "100.00").with("available", "50.50");
		assertThat(exception.getDetails().values()).containsExactly(Map.entry("required", "100.00"),
				Map.entry("available", "50.50"));
	}

	@Test
	void withWhenValueIsNullLeavesMemberOut() {
		assertThat(new ApiException("CODE").with("a", null).getDetails()).isSameAs(ErrorDetails.NONE);
		assertThat(new ApiException("CODE").with("a", 1).with("a", null).with("b", 2).getDetails().values())
			.containsExactly(Map.entry("b", 2));
	}

	@Test
	void withHeaderKeepsEveryValue() {
		ApiException exception = new ApiException("CODE").withHeader("Link", "a").withHeader("Link", "b");
		assertThat(exception.getHeaders()).containsExactly(Map.entry("Link", List.of("a", "b")));
	}

	@Test
	void withTextAndRetryAfterAreKept() {
		ApiException exception = new ApiException("CODE").withMessage("Text.").withRetryAfter(Duration.ofSeconds(3));
		assertThat(exception.getText()).isEqualTo("Text.");
		assertThat(exception.getRetryAfter()).isEqualTo(Duration.ofSeconds(3));
	}

	@Test
	void createHasNothingToSayButCode() {
		ApiException exception = new ApiException("CODE");
		assertThat(exception.getDetails().isEmpty()).isTrue();
		assertThat(exception.getHeaders()).isEmpty();
		assertThat(exception.getText()).isNull();
		assertThat(exception.getRetryAfter()).isNull();
	}

	enum WalletError implements ErrorCode {

		INSUFFICIENT_BALANCE {

			@Override
			public String toString() {
				return "not the name";
			}

		}

	}

}
