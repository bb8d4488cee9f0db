package io.github.errorbook.catalog;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ErrorCatalogTests {

	@Test
	void findReturnsCodeOfApplication() {
		ErrorDefinition own = definition("INSUFFICIENT_BALANCE", 422);
		assertThat(ErrorCatalog.of(List.of(own)).find("INSUFFICIENT_BALANCE")).isSameAs(own);
	}

	@ParameterizedTest
	@EnumSource
	void findReturnsStandardCode(StandardErrorCode code) {
		ErrorCatalog catalog = ErrorCatalog.of(List.of());
		assertThat(catalog.find(code.name())).isSameAs(code.definition());
		assertThat(catalog.get(code)).isSameAs(code.definition());
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "UNKNOWN", "conflict", "CONFLICT " })
	void findWhenCodeIsNotExactReturnsNull(String code) {
		assertThat(ErrorCatalog.of(List.of()).find(code)).isNull();
	}

	@Test
	void findWhenStandardCodeIsOverriddenReturnsOverride() {
		ErrorDefinition own = definition("VALIDATION_FAILED", 400);
		ErrorCatalog catalog = ErrorCatalog.of(List.of(own));
		assertThat(catalog.find("VALIDATION_FAILED")).isSameAs(own);
		assertThat(catalog.get(StandardErrorCode.VALIDATION_FAILED)).isSameAs(own);
	}

	@Test
	void definitionsAreOwnFirstAndEachCodeOnce() {
		ErrorCatalog catalog = ErrorCatalog
			.of(List.of(definition("ZEBRA", 422), definition("CONFLICT", 409), definition("APE", 422)));
		assertThat(catalog.definitions()).extracting(ErrorDefinition::code)
			.startsWith("ZEBRA", "CONFLICT", "APE", "INVALID_REQUEST")
			.doesNotHaveDuplicates()
			.hasSize(26);
	}

	@Test
	void definitionsCannotBeModified() {
		ErrorCatalog catalog = ErrorCatalog.of(List.of());
		assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(() -> catalog.definitions().clear());
	}

	@ParameterizedTest
	@CsvSource({ "400,INVALID_REQUEST", "409,CONFLICT", "422,VALIDATION_FAILED", "500,INTERNAL_SERVER_ERROR",
			"504,GATEWAY_TIMEOUT" })
	void findByStatusReturnsStandardCode(int status, String code) {
		assertThat(ErrorCatalog.of(List.of()).findByStatus(status)).hasToString(code + " (" + status + ")");
	}

	@ParameterizedTest
	@CsvSource({ "402,INVALID_REQUEST", "418,INVALID_REQUEST", "499,INVALID_REQUEST", "505,INTERNAL_SERVER_ERROR",
			"599,INTERNAL_SERVER_ERROR" })
	void findByStatusWhenStatusHasNoCodeReturnsCodeOfClass(int status, String code) {
		assertThat(ErrorCatalog.of(List.of()).findByStatus(status)).extracting(ErrorDefinition::code).isEqualTo(code);
	}

	@Test
	void findByStatusWhenApplicationHasExactlyOneCodeReturnsIt() {
		ErrorCatalog catalog = ErrorCatalog.of(List.of(definition("TEAPOT", 418), definition("WAIT", 202)));
		assertThat(catalog.findByStatus(418)).hasToString("TEAPOT (418)");
		assertThat(catalog.findByStatus(202)).hasToString("WAIT (202)");
	}

	@Test
	void findByStatusWhenApplicationHasTwoCodesReturnsCodeOfClass() {
		ErrorCatalog catalog = ErrorCatalog.of(List.of(definition("TEAPOT", 418), definition("SAMOVAR", 418)));
		assertThat(catalog.findByStatus(418)).hasToString("INVALID_REQUEST (400)");
	}

	@Test
	void findByStatusWhenStatusHasStandardCodeKeepsIt() {
		ErrorCatalog catalog = ErrorCatalog.of(List.of(definition("INSUFFICIENT_BALANCE", 422)));
		assertThat(catalog.findByStatus(422)).hasToString("VALIDATION_FAILED (422)");
	}

	@Test
	void findByStatusWhenStandardCodeIsOverriddenReturnsOverride() {
		ErrorDefinition own = definition("CONFLICT", 409);
		assertThat(ErrorCatalog.of(List.of(own)).findByStatus(409)).isSameAs(own);
	}

	@ParameterizedTest
	@ValueSource(ints = { 100, 200, 204, 302, 304, 399 })
	void findByStatusWhenStatusIsNoErrorReturnsNull(int status) {
		assertThat(ErrorCatalog.of(List.of()).findByStatus(status)).isNull();
	}

	private static ErrorDefinition definition(String code, int status) {
		return ErrorDefinition.of(code, status, "Text.").build();
	}

}
