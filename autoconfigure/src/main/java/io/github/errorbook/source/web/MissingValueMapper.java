package io.github.errorbook.source.web;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.MissingMatrixVariableException;
import org.springframework.web.bind.MissingPathVariableException;
import org.springframework.web.bind.MissingRequestCookieException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingRequestValueException;
import org.springframework.web.bind.MissingServletRequestParameterException;

import io.github.errorbook.catalog.StandardErrorCode;
import io.github.errorbook.input.InputFault;
import io.github.errorbook.input.InputFaults;
import io.github.errorbook.model.InputLocation;
import io.github.errorbook.model.Violation;
import io.github.errorbook.resolve.ErrorMapping;
import io.github.errorbook.resolve.FrameworkErrorMapper;

/**
 * A parameter, header, cookie, matrix or path variable that the request must have. A path
 * variable that the path has no place for is a fault of the service.
 */
final class MissingValueMapper implements FrameworkErrorMapper<MissingRequestValueException> {

	private final InputFaults faults;

	MissingValueMapper(InputFaults faults) {
		this.faults = faults;
	}

	@Override
	public ErrorMapping map(MissingRequestValueException thrown) {
		if (thrown.getStatusCode().is5xxServerError()) {
			return ErrorMapping.code(StandardErrorCode.INTERNAL_SERVER_ERROR);
		}
		Violation violation = violation(thrown);
		ErrorMapping mapping = ErrorMapping.code(StandardErrorCode.INVALID_REQUEST);
		return (violation != null) ? mapping.withViolations(violation) : mapping;
	}

	private @Nullable Violation violation(MissingRequestValueException thrown) {
		if (thrown instanceof MissingServletRequestParameterException parameter) {
			return missing(parameter.getParameterName(), InputLocation.QUERY);
		}
		if (thrown instanceof MissingRequestHeaderException header) {
			return missing(header.getHeaderName(), InputLocation.HEADER);
		}
		if (thrown instanceof MissingRequestCookieException cookie) {
			return missing(cookie.getCookieName(), InputLocation.COOKIE);
		}
		if (thrown instanceof MissingMatrixVariableException matrix) {
			return missing(matrix.getVariableName(), InputLocation.PATH);
		}
		return (thrown instanceof MissingPathVariableException path)
				? missing(path.getVariableName(), InputLocation.PATH) : null;
	}

	private Violation missing(String name, InputLocation in) {
		return this.faults.violation(InputFault.REQUIRED, name, in);
	}

}
