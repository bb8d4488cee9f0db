package io.github.errorbook.source.web;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.springframework.web.bind.UnsatisfiedServletRequestParameterException;

import io.github.errorbook.input.InputFaults;
import io.github.errorbook.resolve.ErrorMapping;
import io.github.errorbook.resolve.FrameworkErrorMapper;

/**
 * A request to Spring MVC without the parameters that a handler's mapping declares.
 */
final class UnsatisfiedParametersMapper implements FrameworkErrorMapper<UnsatisfiedServletRequestParameterException> {

	private final UnmetConditions conditions;

	UnsatisfiedParametersMapper(InputFaults faults) {
		this.conditions = new UnmetConditions(faults);
	}

	@Override
	public ErrorMapping map(UnsatisfiedServletRequestParameterException thrown) {
		Map<String, List<String>> actual = new LinkedHashMap<>();
		thrown.getActualParams().forEach((name, values) -> actual.put(name, Arrays.asList(values)));
		return this.conditions.map(thrown.getParamConditionGroups().stream().map(Arrays::asList).toList(), actual);
	}

}
