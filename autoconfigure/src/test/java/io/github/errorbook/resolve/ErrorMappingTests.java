package io.github.errorbook.resolve;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.errorbook.catalog.StandardErrorCode;
import io.github.errorbook.model.ErrorDetails;
import io.github.errorbook.model.Violation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ErrorMappingTests {

	@Test
	void codeHasNoStatusOfItsOwn() {
		ErrorMapping mapping = ErrorMapping.code(StandardErrorCode.CONFLICT);
		assertThat(mapping.code()).isEqualTo("CONFLICT");
		assertThat(mapping.status()).isZero();
		assertThat(mapping.details()).isSameAs(ErrorDetails.NONE);
		assertThat(mapping.headers()).isEmpty();
	}

	@Test
	void statusHasNoCode() {
		assertThat(ErrorMapping.status(418).code()).isNull();
		assertThat(ErrorMapping.status(418).status()).isEqualTo(418);
	}

	@Test
	void withReturnsCopy() {
		ErrorMapping mapping = ErrorMapping.code("CODE");
		ErrorMapping changed = mapping.withMessage("Text.")
			.withDetail("a", 1)
			.withDetail("b", null)
			.withHeader("Link", "x")
			.withHeader("Link", "y")
			.withStatus(418)
			.withRetryAfter(Duration.ofSeconds(1));
		assertThat(changed.code()).isEqualTo("CODE");
		assertThat(changed.status()).isEqualTo(418);
		assertThat(changed.message()).isEqualTo("Text.");
		assertThat(changed.details().values()).containsExactly(Map.entry("a", 1));
		assertThat(changed.headers()).containsExactly(Map.entry("Link", List.of("x", "y")));
		assertThat(changed.retryAfter()).isEqualTo(Duration.ofSeconds(1));
		assertThat(mapping.status()).isZero();
		assertThat(mapping.message()).isNull();
		assertThat(mapping.details().isEmpty()).isTrue();
		assertThat(mapping.headers()).isEmpty();
		assertThat(mapping.retryAfter()).isNull();
	}

	@ParameterizedTest
	@ValueSource(ints = { -1, 100, 199, 302, 399, 600 })
	void statusThatIsNoErrorsIsRefused(int status) {
		ErrorMapping mapping = ErrorMapping.code("CODE");
		assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> mapping.withStatus(status))
			.withMessageContaining("status " + status);
	}

	@Test
	void withViolationsReplacesValues() {
		Violation violation = Violation.of("amount", "is wrong");
		ErrorDetails details = ErrorMapping.code("CODE").withDetail("a", 1).withViolations(violation).details();
		assertThat(details.violations()).containsExactly(violation);
		assertThat(details.values()).isEmpty();
	}

	@Test
	void headersCannotBeModified() {
		Map<String, List<String>> headers = ErrorMapping.code("CODE").withHeader("a", "b").headers();
		assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(headers::clear);
	}

}
