package io.github.errorbook.source.web;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.ConversionNotSupportedException;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.MethodParameter;
import org.springframework.core.ResolvableType;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

import io.github.errorbook.catalog.StandardErrorCode;
import io.github.errorbook.guard.Causes;
import io.github.errorbook.input.ConversionFormats;
import io.github.errorbook.input.InputFault;
import io.github.errorbook.input.InputFaults;
import io.github.errorbook.input.ParameterPlace;
import io.github.errorbook.model.InputLocation;
import io.github.errorbook.resolve.ErrorMapping;
import io.github.errorbook.resolve.FrameworkErrorMapper;

/**
 * A value that cannot be converted to the type of its parameter.
 */
final class TypeMismatchMapper implements FrameworkErrorMapper<TypeMismatchException> {

	private final InputFaults faults;

	private final ConversionFormats formats;

	TypeMismatchMapper(InputFaults faults, ConversionFormats formats) {
		this.faults = faults;
		this.formats = formats;
	}

	@Override
	public @Nullable ErrorMapping map(TypeMismatchException thrown) {
		MethodParameter parameter = (thrown instanceof MethodArgumentTypeMismatchException argument)
				? argument.getParameter() : null;
		return map(thrown, thrown.getPropertyName(), parameter);
	}

	/**
	 * Map a mismatch.
	 * @param thrown the mismatch
	 * @param name the name that the client knows, or {@code null}
	 * @param parameter the parameter of the handler, or {@code null} if it is not known
	 * @return the mapping, or {@code null} if the service is at fault
	 */
	@Nullable ErrorMapping map(TypeMismatchException thrown, @Nullable String name, @Nullable MethodParameter parameter) {
		ErrorMapping mapping = mapUnread(thrown);
		if (mapping == null || name == null) {
			return mapping;
		}
		InputLocation in = (parameter != null) ? location(parameter) : null;
		Class<?> expected = expectedType(thrown, parameter);
		if (ConversionFormats.isOutOfRange(expected, thrown.getValue())) {
			return mapping.withViolations(this.faults.violation(InputFault.OUT_OF_RANGE, name, in));
		}
		return mapping
			.withViolations(this.faults.wrongType(expected, name, in, this.formats.expectedBy(Causes.of(thrown))));
	}

	@Override
	public @Nullable ErrorMapping mapUnread(TypeMismatchException thrown) {
		return (thrown instanceof ConversionNotSupportedException) ? null
				: ErrorMapping.code(StandardErrorCode.INVALID_REQUEST);
	}

	private static @Nullable Class<?> expectedType(TypeMismatchException thrown, @Nullable MethodParameter parameter) {
		return ConversionFormats.expectedType(thrown,
				(parameter != null) ? ResolvableType.forMethodParameter(parameter) : null);
	}

	private static @Nullable InputLocation location(MethodParameter parameter) {
		boolean annotated = parameter.getParameterAnnotations().length > 0;
		return (annotated ? ParameterPlace.of(parameter) : ParameterPlace.implied(parameter)).in();
	}

}
