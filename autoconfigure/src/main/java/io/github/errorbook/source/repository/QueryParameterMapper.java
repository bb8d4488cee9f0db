package io.github.errorbook.source.repository;

import org.springframework.core.MethodParameter;
import org.springframework.data.repository.query.Param;
import org.springframework.data.repository.support.QueryMethodParameterConversionException;

import io.github.errorbook.catalog.StandardErrorCode;
import io.github.errorbook.input.InputFaults;
import io.github.errorbook.model.InputLocation;
import io.github.errorbook.resolve.ErrorMapping;
import io.github.errorbook.resolve.FrameworkErrorMapper;

/**
 * A parameter of a search that cannot be converted.
 */
final class QueryParameterMapper implements FrameworkErrorMapper<QueryMethodParameterConversionException> {

	private final InputFaults faults;

	QueryParameterMapper(InputFaults faults) {
		this.faults = faults;
	}

	@Override
	public ErrorMapping map(QueryMethodParameterConversionException thrown) {
		MethodParameter parameter = thrown.getParameter();
		Param declared = parameter.getParameterAnnotation(Param.class);
		String name = (declared != null) ? declared.value() : parameter.getParameterName();
		ErrorMapping mapping = ErrorMapping.code(StandardErrorCode.INVALID_REQUEST);
		return (name != null)
				? mapping.withViolations(this.faults.wrongType(parameter.getParameterType(), name, InputLocation.QUERY))
				: mapping;
	}

}
