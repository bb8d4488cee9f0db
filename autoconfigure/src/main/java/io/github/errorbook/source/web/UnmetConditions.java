package io.github.errorbook.source.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.github.errorbook.catalog.StandardErrorCode;
import io.github.errorbook.input.InputFault;
import io.github.errorbook.input.InputFaults;
import io.github.errorbook.model.InputLocation;
import io.github.errorbook.model.Violation;
import io.github.errorbook.resolve.ErrorMapping;

/**
 * Says which of the parameters that {@code @RequestMapping(params = ...)} declares, such
 * as {@code type=card}, {@code type} or {@code !type}, a request lacks. Where several
 * sets of them would do, the client learns of all sets.
 */
final class UnmetConditions {

	private final InputFaults faults;

	UnmetConditions(InputFaults faults) {
		this.faults = faults;
	}

	/**
	 * Map what a request lacks.
	 * @param groups the sets of conditions of which one must be met
	 * @param actual the parameters of the request
	 * @return the mapping
	 */
	ErrorMapping map(List<List<String>> groups, Map<String, List<String>> actual) {
		List<Violation> violations = new ArrayList<>();
		if (groups.size() == 1) {
			groups.get(0).forEach((condition) -> addIfUnmet(condition, actual, violations));
		}
		if (violations.isEmpty()) {
			violations.add(this.faults.violation(InputFault.UNMET_CONDITIONS, "", InputLocation.QUERY,
					Map.of("conditions", groups.stream().map((all) -> String.join("&", all)).toList())));
		}
		return ErrorMapping.code(StandardErrorCode.INVALID_REQUEST).withViolations(violations);
	}

	private void addIfUnmet(String condition, Map<String, List<String>> actual, List<Violation> violations) {
		String[] parts = condition.split("!?=", 2);
		String name = parts[0].startsWith("!") ? parts[0].substring(1) : parts[0];
		Violation violation = (parts.length == 1) ? presence(name, condition.startsWith("!"), actual.containsKey(name))
				: value(name, parts[1], condition.contains("!="), actual.get(name));
		if (violation != null) {
			violations.add(violation);
		}
	}

	private @Nullable Violation presence(String name, boolean negated, boolean present) {
		if (present != negated) {
			return null;
		}
		return this.faults.violation(negated ? InputFault.NOT_ALLOWED : InputFault.REQUIRED, name, InputLocation.QUERY);
	}

	private @Nullable Violation value(String name, String value, boolean negated, @Nullable List<String> actual) {
		boolean matches = actual != null && !actual.isEmpty() && value.equals(actual.get(0));
		if (matches != negated) {
			return null;
		}
		if (negated || actual == null) {
			return presence(name, negated, negated);
		}
		return this.faults.notOneOf(List.of(value), name, InputLocation.QUERY);
	}

}
