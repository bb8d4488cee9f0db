package io.github.errorbook.reference;

import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.github.errorbook.catalog.ErrorCatalog;
import io.github.errorbook.catalog.ErrorDefinition;
import io.github.errorbook.catalog.ErrorDocumentation;
import io.github.errorbook.catalog.Visibility;

import static org.assertj.core.api.Assertions.assertThat;

class PublicCodesTests {

	private static ErrorDefinition.Builder code(String code) {
		return ErrorDefinition.of(code, 409, "Text.");
	}

	private static PublicCodes codes(ErrorDefinition.Builder... codes) {
		return new PublicCodes(ErrorCatalog.of(Arrays.stream(codes).map(ErrorDefinition.Builder::build).toList()));
	}

	@Test
	void ownCategoriesComeFirstThenNoneThenStandard() {
		PublicCodes codes = codes(code("LONELY"),
				code("SECOND").documentation(ErrorDocumentation.NONE.withCategory("b")),
				code("FIRST").documentation(ErrorDocumentation.NONE.withCategory("a")),
				code("THIRD").documentation(ErrorDocumentation.NONE.withCategory("b")));
		assertThat(codes.byCategory().keySet()).containsExactly("b", "a", PublicCodes.GENERAL, PublicCodes.STANDARD);
		assertThat(codes.byCategory().get("b")).extracting(ErrorDefinition::code).containsExactly("SECOND", "THIRD");
		assertThat(codes.byCategory().get(PublicCodes.STANDARD)).extracting(ErrorDefinition::status).isSorted();
	}

	@Test
	void internalCodesAreNotThere() {
		PublicCodes codes = codes(code("SECRET").visibility(Visibility.INTERNAL)
			.documentation(ErrorDocumentation.NONE.withCategory("secrets")), code("OPEN"));
		assertThat(codes.contains("OPEN")).isTrue();
		assertThat(codes.contains("SECRET")).isFalse();
		assertThat(codes.findIgnoringCase("secret")).isNull();
		assertThat(codes.nearest("SECRE")).isEmpty();
		assertThat(codes.byCategory()).doesNotContainKey("secrets");
	}

	@ParameterizedTest
	@CsvSource({ "insufficient_balance", "Insufficient-Balance", "INSUFFICIENT_BALANCE" })
	void caseAndDashesDoNotCount(String spelling) {
		assertThat(codes(code("INSUFFICIENT_BALANCE")).findIgnoringCase(spelling)).isEqualTo("INSUFFICIENT_BALANCE");
	}

	@Test
	void codesThatDifferInDashesBothHavePages() {
		PublicCodes codes = codes(code("ERR-1"), code("ERR_1"));
		assertThat(codes.contains("ERR-1")).isTrue();
		assertThat(codes.contains("ERR_1")).isTrue();
	}

	@ParameterizedTest
	@CsvSource({ "INSUFICIENT_BALANCE, INSUFFICIENT_BALANCE", "BALANCE_INSUFFICIENT, INSUFFICIENT_BALANCE",
			"RESOURCE_NOT_FOUNT, RESOURCE_NOT_FOUND", "RATE_LIMIT, RATE_LIMIT_EXCEEDED" })
	void nearestForgivesErrorsAndOrder(String asked, String meant) {
		assertThat(codes(code("INSUFFICIENT_BALANCE")).nearest(asked)).startsWith(meant).hasSizeLessThanOrEqualTo(5);
	}

	@Test
	void nearestIsNoneForSomethingElse() {
		assertThat(codes().nearest("favicon.ico")).isEmpty();
		assertThat(codes().nearest("x".repeat(8000))).isEqualTo(List.of());
	}

}
