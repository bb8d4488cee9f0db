package io.github.errorbook.describe.mvc;

import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;

import io.github.errorbook.catalog.StandardErrorCode;
import io.github.errorbook.describe.web.ArgumentRule;
import io.github.errorbook.input.InputFaults;
import io.github.errorbook.model.Violation;

/**
 * A named value, which is a part of a multipart request where it is a file.
 *
 * @param file knows files
 * @param value knows all other values
 */
record NamedRule(ArgumentRule file, ArgumentRule value) implements ArgumentRule {

	@Override
	public Set<StandardErrorCode> codes(MethodParameter parameter) {
		return rule(parameter).codes(parameter);
	}

	@Override
	public @Nullable Violation example(MethodParameter parameter, InputFaults faults) {
		return rule(parameter).example(parameter, faults);
	}

	private ArgumentRule rule(MethodParameter parameter) {
		return PartRule.isFile(parameter) ? this.file : this.value;
	}

}
