package io.github.errorbook.source.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.UnsatisfiedServletRequestParameterException;

import io.github.errorbook.catalog.StandardErrorCode;
import io.github.errorbook.input.InputFault;
import io.github.errorbook.input.InputFaults;
import io.github.errorbook.model.InputLocation;
import io.github.errorbook.model.Violation;
import io.github.errorbook.resolve.ErrorMapping;
import io.github.errorbook.resolve.FrameworkErrorMapper;

/**
 * A request without the parameters that {@code @RequestMapping(params = ...)} declares,
 * such as {@code type=card}, {@code type} or {@code !type}. Where several sets of them
 * would do, the client is told all sets.
 */
final class UnsatisfiedParametersMapper implements FrameworkErrorMapper<UnsatisfiedServletRequestParameterException> {

	private final InputFaults faults;

	UnsatisfiedParametersMapper(InputFaults faults) {
		this.faults = faults;
	}

	@Override
	public ErrorMapping map(UnsatisfiedServletRequestParameterException thrown) {
		List<Violation> violations = new ArrayList<>();
		if (thrown.getParamConditionGroups().size() == 1) {
			for (String condition : thrown.getParamConditions()) {
				addIfUnmet(condition, thrown.getActualParams(), violations);
			}
		}
		if (violations.isEmpty()) {
			List<String> groups = thrown.getParamConditionGroups()
				.stream()
				.map((all) -> String.join("&", all))
				.toList();
			violations.add(this.faults.violation(InputFault.UNMET_CONDITIONS, "", InputLocation.QUERY,
					Map.of("conditions", groups)));
		}
		return ErrorMapping.code(StandardErrorCode.INVALID_REQUEST).withViolations(violations);
	}

	private void addIfUnmet(String condition, Map<String, String[]> actual, List<Violation> violations) {
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

	private @Nullable Violation value(String name, String value, boolean negated, String @Nullable [] actual) {
		boolean matches = actual != null && actual.length > 0 && value.equals(actual[0]);
		if (matches != negated) {
			return null;
		}
		if (negated || actual == null) {
			return presence(name, negated, negated);
		}
		return this.faults.notOneOf(List.of(value), name, InputLocation.QUERY);
	}

}
