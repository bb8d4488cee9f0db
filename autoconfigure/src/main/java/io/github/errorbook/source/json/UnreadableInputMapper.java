package io.github.errorbook.source.json;

import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.core.codec.CodecException;
import org.springframework.core.codec.DecodingException;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.server.ServerWebInputException;

import io.github.errorbook.catalog.StandardErrorCode;
import io.github.errorbook.guard.Causes;
import io.github.errorbook.input.InputFault;
import io.github.errorbook.input.InputFaults;
import io.github.errorbook.input.ParameterPlace;
import io.github.errorbook.model.InputLocation;
import io.github.errorbook.model.Violation;
import io.github.errorbook.resolve.ErrorMapping;
import io.github.errorbook.resolve.FrameworkErrorMapper;

/**
 * The body of a request to WebFlux that is missing or cannot be read, in whatever format.
 */
final class UnreadableInputMapper implements FrameworkErrorMapper<ServerWebInputException> {

	private static final String MISSING = "No request body";

	private final InputFaults faults;

	private final BodyFaultReader reader;

	UnreadableInputMapper(InputFaults faults, BodyFaultReader reader) {
		this.faults = faults;
		this.reader = reader;
	}

	@Override
	public @Nullable ErrorMapping map(ServerWebInputException thrown) {
		Violation violation = violation(thrown);
		return (violation != null) ? ErrorMapping.code(StandardErrorCode.INVALID_REQUEST)
			.withViolations(isPart(thrown.getMethodParameter()) ? violation.withIn(InputLocation.PART) : violation)
				: null;
	}

	private @Nullable Violation violation(ServerWebInputException thrown) {
		if (MISSING.equals(thrown.getReason())) {
			return missing(thrown.getMethodParameter());
		}
		return (Causes.of(thrown) instanceof CodecException codec) ? unreadable(codec) : null;
	}

	private Violation missing(@Nullable MethodParameter parameter) {
		return (parameter != null && isPart(parameter)) ? this.faults.violation(InputFault.REQUIRED,
				ParameterPlace.implied(parameter).name(), InputLocation.PART)
				: this.faults.violation(InputFault.MISSING_BODY, "", InputLocation.BODY);
	}

	private Violation unreadable(CodecException codec) {
		Violation read = (codec instanceof DecodingException) ? this.reader.read(Causes.of(codec)) : null;
		return (read != null) ? read : this.faults.unreadableBody();
	}

	private static boolean isPart(@Nullable MethodParameter parameter) {
		return parameter != null && parameter.hasParameterAnnotation(RequestPart.class);
	}

}
