package io.github.errorbook.handle;

import java.util.List;
import java.util.stream.Collectors;

import io.github.errorbook.model.Violation;

/**
 * All violations as one text, for a message that names them.
 *
 * @param violations the violations
 */
record JoinedViolations(List<Violation> violations) {

	@Override
	public String toString() {
		return this.violations.stream().map(JoinedViolations::describe).collect(Collectors.joining("; "));
	}

	private static String describe(Violation violation) {
		return violation.field().isEmpty() ? violation.message() : violation.field() + " " + violation.message();
	}

}
