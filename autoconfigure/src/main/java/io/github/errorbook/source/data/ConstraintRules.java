package io.github.errorbook.source.data;

import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.util.StringUtils;

import io.github.errorbook.input.InputFaults;
import io.github.errorbook.resolve.ErrorMapping;
import io.github.errorbook.source.data.DataProperties.ConstraintProperties;

/**
 * What the application says of its constraints.
 */
final class ConstraintRules {

	private final Map<String, ConstraintProperties> byName = new HashMap<>();

	private final InputFaults faults;

	ConstraintRules(DataProperties properties, InputFaults faults) {
		for (Map.Entry<String, ConstraintProperties> rule : properties.constraints().entrySet()) {
			this.byName.put(ConstraintName.normalize(rule.getKey()), rule.getValue());
		}
		this.faults = faults;
	}

	ErrorMapping map(DataFailure failure) {
		ConstraintProperties rule = this.byName.isEmpty() ? null : find(failure);
		if (rule == null) {
			return ErrorMapping.code(failure.kind().code());
		}
		ErrorMapping mapping = ErrorMapping.code((rule.code() != null) ? rule.code() : failure.kind().code().name());
		return StringUtils.hasText(rule.field())
				? mapping.withViolations(this.faults.violation(failure.kind().fault(), rule.field(), null)) : mapping;
	}

	private @Nullable ConstraintProperties find(DataFailure failure) {
		for (String constraint : failure.constraints()) {
			String name = ConstraintName.normalize(constraint);
			ConstraintProperties rule = this.byName.get(name);
			rule = (rule != null) ? rule : this.byName.get(ConstraintName.withoutIndexSuffix(name));
			if (rule != null) {
				return rule;
			}
		}
		return null;
	}

}
