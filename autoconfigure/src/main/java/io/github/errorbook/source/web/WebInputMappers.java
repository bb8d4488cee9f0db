package io.github.errorbook.source.web;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.MethodParameter;
import org.springframework.core.codec.CodecException;
import org.springframework.core.codec.DecodingException;
import org.springframework.core.codec.EncodingException;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.web.server.MissingRequestValueException;
import org.springframework.web.server.ServerErrorException;
import org.springframework.web.server.ServerWebInputException;
import org.springframework.web.server.UnsatisfiedRequestParameterException;

import io.github.errorbook.catalog.StandardErrorCode;
import io.github.errorbook.guard.Causes;
import io.github.errorbook.guard.Checkpoint;
import io.github.errorbook.input.InputFault;
import io.github.errorbook.input.InputFaults;
import io.github.errorbook.input.ParameterPlace;
import io.github.errorbook.model.InputLocation;
import io.github.errorbook.resolve.ErrorMapper;
import io.github.errorbook.resolve.ErrorMapping;
import io.github.errorbook.resolve.FrameworkErrorMapper;

/**
 * The mappers for what a request to WebFlux lacks, has too much of, or has in a type that
 * cannot be converted.
 */
final class WebInputMappers {

	private WebInputMappers() {
	}

	static List<ErrorMapper<?>> all(InputFaults faults, TypeMismatchMapper mismatches) {
		UnmetConditions conditions = new UnmetConditions(faults);
		List<ErrorMapper<?>> mappers = new ArrayList<>(PartKinds.mappers(faults));
		mappers.addAll(List.of(
				FrameworkErrorMapper.of(ServerWebInputException.class, (thrown) -> ofCause(thrown, mismatches)),
				FrameworkErrorMapper.of(MissingRequestValueException.class, (thrown) -> ofMissing(thrown, faults)),
				new BlankPathVariableMapper(faults),
				FrameworkErrorMapper.of(ServerErrorException.class, WebInputMappers::ofService),
				FrameworkErrorMapper.of(UnsatisfiedRequestParameterException.class,
						(thrown) -> conditions.map(groups(thrown), thrown.getRequestParams())),
				FrameworkErrorMapper.of(DecodingException.class, (thrown) -> ofParts(thrown, faults)),
				FrameworkErrorMapper.of(IllegalArgumentException.class, (thrown) -> ofForm(thrown, faults)),
				FrameworkErrorMapper.always(EncodingException.class, StandardErrorCode.INTERNAL_SERVER_ERROR),
				FrameworkErrorMapper.of(CodecException.class, FormTypes::map),
				FrameworkErrorMapper.always(DataBufferLimitException.class, StandardErrorCode.PAYLOAD_TOO_LARGE)));
		return mappers;
	}

	/*
	 * What a method of the application with @InitBinder throws, Spring wraps. Whoever
	 * else throws it means an error of the service, whatever its cause is.
	 */
	private static @Nullable ErrorMapping ofService(ServerErrorException thrown) {
		return (thrown.getHandlerMethod() == null || Causes.of(thrown) == null)
				? ErrorMapping.code(StandardErrorCode.INTERNAL_SERVER_ERROR) : null;
	}

	/* Each set of conditions is one text, such as [type=card && !test]. */
	private static List<List<String>> groups(UnsatisfiedRequestParameterException thrown) {
		return thrown.getConditions()
			.stream()
			.map((group) -> List.of(group.replaceAll("^\\[|]$", "").split(" && ")))
			.toList();
	}

	/* What a client of other services cannot decode is thrown as the same type. */
	private static @Nullable ErrorMapping ofParts(DecodingException thrown, InputFaults faults) {
		return isOfRequest(thrown, "org.springframework.http.codec.multipart.") ? unreadable(faults) : null;
	}

	private static @Nullable ErrorMapping ofForm(IllegalArgumentException thrown, InputFaults faults) {
		return isOfRequest(thrown, "org.springframework.http.codec.FormHttpMessageReader") ? unreadable(faults) : null;
	}

	private static boolean isOfRequest(Exception thrown, String place) {
		return Checkpoint.isFrom(thrown, place) && !Checkpoint.isOfAnswer(thrown);
	}

	private static ErrorMapping unreadable(InputFaults faults) {
		return ErrorMapping.code(StandardErrorCode.INVALID_REQUEST).withViolations(faults.unreadableBody());
	}

	private static @Nullable ErrorMapping ofCause(ServerWebInputException thrown, TypeMismatchMapper mismatches) {
		if (!(Causes.of(thrown) instanceof TypeMismatchException mismatch)) {
			return null;
		}
		MethodParameter parameter = thrown.getMethodParameter();
		String name = (parameter != null) ? ParameterPlace.implied(parameter).name() : mismatch.getPropertyName();
		return mismatches.map(mismatch, name, parameter);
	}

	/* What the service itself should have left on the request has no place there. */
	private static ErrorMapping ofMissing(MissingRequestValueException thrown, InputFaults faults) {
		InputLocation in = location(thrown);
		ErrorMapping mapping = ErrorMapping.code(StandardErrorCode.INVALID_REQUEST);
		return (in != null) ? mapping.withViolations(faults.violation(InputFault.REQUIRED, thrown.getName(), in))
				: mapping;
	}

	private static @Nullable InputLocation location(MissingRequestValueException thrown) {
		MethodParameter parameter = thrown.getMethodParameter();
		InputLocation declared = (parameter != null) ? ParameterPlace.of(parameter).in() : null;
		return (declared != null) ? declared : thrown.getLabel().equals("query parameter") ? InputLocation.QUERY : null;
	}

}
