package io.github.errorbook.describe;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import io.github.errorbook.catalog.ErrorDefinition;
import io.github.errorbook.catalog.StandardErrorCode;
import io.github.errorbook.input.InputFault;
import io.github.errorbook.input.InputFaults;
import io.github.errorbook.model.ErrorDetails;
import io.github.errorbook.model.InputLocation;
import io.github.errorbook.model.Violation;

/**
 * Details as an error with a code might have them: a value for each detail that the
 * catalog declares, a violation for invalid input.
 */
final class SampleDetails {

	private SampleDetails() {
	}

	static ErrorDetails of(ErrorDefinition definition, Locale locale) {
		if (!definition.details().isEmpty()) {
			Map<String, Object> values = new LinkedHashMap<>();
			definition.details().forEach((name, detail) -> values.put(name, SampleValue.of(name, detail)));
			return ErrorDetails.of(values);
		}
		if (definition.code().equals(StandardErrorCode.VALIDATION_FAILED.name())) {
			return ErrorDetails.of(List.of(new Violation("amount", ConstraintWords.positive(locale), "Positive",
					InputLocation.BODY, Map.of())));
		}
		if (definition.code().equals(StandardErrorCode.INVALID_REQUEST.name())) {
			return ErrorDetails.of(List.of(unreadable(locale)));
		}
		return ErrorDetails.NONE;
	}

	/* A customizer knows the application's own words. */
	private static Violation unreadable(Locale locale) {
		InputFault fault = InputFault.NOT_A_WHOLE_NUMBER;
		return new Violation("id", InputFaults.text(fault, locale), fault.name(), InputLocation.PATH, Map.of());
	}

}
