package io.github.errorbook.catalog;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class ErrorDefinitionTests {

	@Test
	void buildKeepsEveryField() {
		assertFull(full().build());
	}

	@Test
	void toBuilderKeepsEveryField() {
		assertFull(full().build().toBuilder().build());
	}

	@Test
	void buildWhenNothingIsSetUsesDefaults() {
		ErrorDefinition definition = definition(422).build();
		assertThat(definition.visibility()).isEqualTo(Visibility.PUBLIC);
		assertThat(definition.logLevel()).isNull();
		assertThat(definition.retryAfter()).isNull();
		assertThat(definition.documentation().title()).isNull();
		assertThat(definition.documentation().deprecated()).isNull();
		assertThat(definition.exceptions()).isEmpty();
		assertThat(definition.headers()).isEmpty();
		assertThat(definition.details()).isEmpty();
	}

	@Test
	void toBuilderLeavesOriginalAlone() {
		ErrorDefinition definition = definition(422).documentation(ErrorDocumentation.NONE.withTitle("before")).build();
		ErrorDefinition changed = definition.toBuilder()
			.status(409)
			.message("Other.")
			.documentation(ErrorDocumentation.NONE.withTitle("after"))
			.build();
		assertThat(definition).hasToString("CODE (422)");
		assertThat(definition.documentation().title()).isEqualTo("before");
		assertThat(definition.message()).hasToString("Text.");
		assertThat(changed).hasToString("CODE (409)");
		assertThat(changed.message()).hasToString("Other.");
	}

	@Test
	void buildWhenBuilderIsReusedGivesIndependentDefinitions() {
		ErrorDefinition.Builder builder = definition(422).documentation(ErrorDocumentation.NONE.withTitle("first"));
		ErrorDefinition first = builder.build();
		builder.documentation(ErrorDocumentation.NONE.withTitle("second"));
		assertThat(first.documentation().title()).isEqualTo("first");
	}

	@Test
	void buildCopiesCollections() {
		Map<String, String> headers = new LinkedHashMap<>(Map.of("X-Wallet", "low"));
		List<String> causes = new ArrayList<>(List.of("One."));
		ErrorDefinition definition = definition(422).headers(headers)
			.documentation(ErrorDocumentation.NONE.withCauses(causes))
			.build();
		headers.clear();
		causes.clear();
		assertThat(definition.headers()).containsEntry("X-Wallet", "low");
		assertThat(definition.documentation().causes()).containsExactly("One.");
		assertThatExceptionOfType(UnsupportedOperationException.class)
			.isThrownBy(() -> definition.headers().put("a", "b"));
		assertThatExceptionOfType(UnsupportedOperationException.class)
			.isThrownBy(() -> definition.documentation().causes().add("b"));
	}

	@ParameterizedTest
	@ValueSource(ints = { 200, 202, 299, 400, 422, 499, 500, 599 })
	void isStatusAllowedWhenSuccessOrErrorReturnsTrue(int status) {
		assertThat(ErrorDefinition.isStatusAllowed(status)).isTrue();
		assertThat(definition(status).build().status()).isEqualTo(status);
	}

	@ParameterizedTest
	@ValueSource(ints = { -1, 0, 99, 100, 199, 300, 302, 399, 600, 999 })
	void statusWhenNotAllowedIsRefused(int status) {
		assertThat(ErrorDefinition.isStatusAllowed(status)).isFalse();
		assertThatIllegalArgumentException().isThrownBy(() -> definition(status)).withMessageContaining("" + status);
		assertThatIllegalArgumentException().isThrownBy(() -> definition(400).status(status));
	}

	@ParameterizedTest
	@ValueSource(ints = { 408, 425, 429, 502, 503, 504 })
	void retryableWhenUnsaidFollowsFromStatus(int status) {
		assertThat(definition(status).build().retryable()).isTrue();
		assertThat(definition(status).retryable(false).build().retryable()).isFalse();
	}

	@Test
	void retryableWhenUnsaidFollowsFromRetryAfter() {
		assertThat(definition(202).build().retryable()).isFalse();
		assertThat(definition(202).retryAfter(Duration.ofSeconds(30)).build().retryable()).isTrue();
		assertThat(definition(202).retryAfter(Duration.ofSeconds(30)).retryable(false).build().retryable()).isFalse();
		assertThat(definition(409).retryable(true).build().retryable()).isTrue();
	}

	private static ErrorDefinition.Builder definition(int status) {
		return ErrorDefinition.of("CODE", status, "Text.");
	}

	private static ErrorDefinition.Builder full() {
		return ErrorDefinition.of("INSUFFICIENT_BALANCE", 422, "{required} required.")
			.exceptions(List.of(IllegalStateException.class))
			.headers(Map.of("X-Wallet", "low"))
			.retryable(true)
			.retryAfter(Duration.ofSeconds(30))
			.logLevel(ErrorLogLevel.INFO)
			.visibility(Visibility.INTERNAL)
			.details(Map.of("required", new DetailDefinition("decimal", "What it needs.", null)))
			.documentation(ErrorDocumentation.NONE.withTitle("Insufficient balance")
				.withDescription("Too little.")
				.withCauses(List.of("cause"))
				.withSolutions(List.of("first", "second"))
				.withSince("1.2")
				.withDeprecated(new Deprecation("2.0", "BALANCE_TOO_LOW", "3.0"))
				.withRelated(List.of("BALANCE_TOO_LOW"))
				.withCategory("wallet"));
	}

	private static void assertFull(ErrorDefinition definition) {
		assertThat(definition).hasToString("INSUFFICIENT_BALANCE (422)");
		assertThat(definition.message()).hasToString("{required} required.");
		assertThat(definition.exceptions()).containsExactly(IllegalStateException.class);
		assertThat(definition.headers()).containsExactly(Map.entry("X-Wallet", "low"));
		assertThat(definition.retryable()).isTrue();
		assertThat(definition.retryAfter()).isEqualTo(Duration.ofSeconds(30));
		assertThat(definition.logLevel()).isEqualTo(ErrorLogLevel.INFO);
		assertThat(definition.visibility()).isEqualTo(Visibility.INTERNAL);
		assertThat(definition.documentation().title()).isEqualTo("Insufficient balance");
		assertThat(definition.documentation().description()).isEqualTo("Too little.");
		assertThat(definition.documentation().causes()).containsExactly("cause");
		assertThat(definition.documentation().solutions()).containsExactly("first", "second");
		assertThat(definition.details())
			.containsExactly(Map.entry("required", new DetailDefinition("decimal", "What it needs.", null)));
		assertThat(definition.documentation().since()).isEqualTo("1.2");
		assertThat(definition.documentation().deprecated()).isEqualTo(new Deprecation("2.0", "BALANCE_TOO_LOW", "3.0"));
		assertThat(definition.documentation().related()).containsExactly("BALANCE_TOO_LOW");
		assertThat(definition.documentation().category()).isEqualTo("wallet");
	}

}
