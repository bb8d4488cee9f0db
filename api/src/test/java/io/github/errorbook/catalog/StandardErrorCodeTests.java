package io.github.errorbook.catalog;

import java.util.Arrays;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

class StandardErrorCodeTests {

	@Test
	void valuesAreThoseOfTheContract() {
		assertThat(Arrays.stream(StandardErrorCode.values()).map((code) -> code.status() + " " + code.name()))
			.containsExactly("400 INVALID_REQUEST", "401 UNAUTHENTICATED", "403 PERMISSION_DENIED",
					"404 RESOURCE_NOT_FOUND", "405 METHOD_NOT_ALLOWED", "406 NOT_ACCEPTABLE", "408 REQUEST_TIMEOUT",
					"409 CONFLICT", "409 DUPLICATE_RECORD", "410 GONE", "412 PRECONDITION_FAILED",
					"413 PAYLOAD_TOO_LARGE", "414 URI_TOO_LONG", "415 UNSUPPORTED_MEDIA_TYPE", "422 VALIDATION_FAILED",
					"423 RESOURCE_LOCKED", "428 PRECONDITION_REQUIRED", "429 RATE_LIMIT_EXCEEDED",
					"431 REQUEST_HEADERS_TOO_LARGE", "500 INTERNAL_SERVER_ERROR", "501 NOT_IMPLEMENTED",
					"502 BAD_GATEWAY", "503 SERVICE_UNAVAILABLE", "504 GATEWAY_TIMEOUT");
	}

	@ParameterizedTest
	@EnumSource
	void definitionHasTextsForReaders(StandardErrorCode code) {
		ErrorDefinition definition = code.definition();
		assertThat(definition.code()).isEqualTo(code.name());
		assertThat(definition.documentation().title()).isNotBlank();
		assertThat(definition.message().toString()).endsWith(".");
		assertThat(definition.message().placeholders()).isEmpty();
		assertThat(definition.documentation().solutions()).isNotEmpty().allMatch((solution) -> solution.endsWith("."));
	}

	@ParameterizedTest
	@EnumSource
	void nameFollowsDefaultPattern(StandardErrorCode code) {
		assertThat(code.name()).matches("[A-Z][A-Z0-9_]*[A-Z0-9]").hasSizeLessThanOrEqualTo(63);
	}

	@ParameterizedTest
	@EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "DUPLICATE_RECORD")
	void forStatusReturnsCodeOfStatus(StandardErrorCode code) {
		assertThat(StandardErrorCode.forStatus(code.status())).isSameAs(code);
	}

	@ParameterizedTest
	@CsvSource({ "200", "302", "402", "418", "499", "505", "599" })
	void forStatusWhenStatusHasNoCodeReturnsNull(int status) {
		assertThat(StandardErrorCode.forStatus(status)).isNull();
	}

	@Test
	void namesListsEveryCode() {
		assertThat(StandardErrorCode.names()).hasSize(24).startsWith("INVALID_REQUEST").endsWith("GATEWAY_TIMEOUT");
	}

}
