package io.github.errorbook.model;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ViolationTests {

	@Test
	void withReturnsCopyThatDiffersInOneComponent() {
		Violation violation = Violation.of("lines[1].sku", "must not be blank");
		Violation full = violation.withCode("NOT_BLANK").withIn(InputLocation.BODY).withArguments(Map.of("min", 1));
		assertThat(full).isEqualTo(
				new Violation("lines[1].sku", "must not be blank", "NOT_BLANK", InputLocation.BODY, Map.of("min", 1)));
		assertThat(full.withMessage("other"))
			.isEqualTo(new Violation("lines[1].sku", "other", "NOT_BLANK", InputLocation.BODY, Map.of("min", 1)));
		assertThat(full.withCode(null).withIn(null).withArguments(Map.of())).isEqualTo(violation);
		assertThat(violation).isEqualTo(Violation.of("lines[1].sku", "must not be blank"));
	}

	@Test
	void argumentsAreCopiedInOrder() {
		Map<String, Object> arguments = new LinkedHashMap<>();
		arguments.put("min", 1);
		arguments.put("max", 5);
		Violation violation = Violation.of("a", "b").withArguments(arguments);
		arguments.clear();
		assertThat(violation.arguments()).containsExactly(Map.entry("min", 1), Map.entry("max", 5));
		assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(() -> violation.arguments().clear());
	}

	@Test
	void wireNameOfLocationDoesNotDependOnDefaultLocale() {
		Locale before = Locale.getDefault();
		try {
			Locale.setDefault(Locale.forLanguageTag("tr"));
			assertThat(Arrays.stream(InputLocation.values()).map(InputLocation::wireName)).containsExactly("body",
					"query", "path", "header", "cookie", "part");
		}
		finally {
			Locale.setDefault(before);
		}
	}

}
