package io.github.errorbook.source.validation;

import java.util.Collection;
import java.util.List;
import java.util.Set;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import org.jspecify.annotations.Nullable;

import io.github.errorbook.catalog.StandardErrorCode;
import io.github.errorbook.input.FieldNames;
import io.github.errorbook.input.FieldPath;
import io.github.errorbook.input.InputFault;
import io.github.errorbook.input.InputFaults;
import io.github.errorbook.input.ParameterPlace;
import io.github.errorbook.model.InputLocation;
import io.github.errorbook.model.Violation;
import io.github.errorbook.resolve.ErrorMapping;
import io.github.errorbook.resolve.FrameworkErrorMapper;

/**
 * What Bean Validation finds wrong in a service: with arguments of a method, or with an
 * object. A client knows neither method nor parameter, so the path begins behind them; of
 * a plain parameter the name is all there is to say. A return value that is not valid is
 * a fault of the service.
 */
final class ConstraintViolationMapper implements FrameworkErrorMapper<ConstraintViolationException> {

	private final InputFaults faults;

	private final BeanValidationReader constraints;

	private final FieldNames names;

	private final FieldNames bindNames = new BindNames();

	ConstraintViolationMapper(InputFaults faults, BeanValidationReader constraints, FieldNames names) {
		this.faults = faults;
		this.constraints = constraints;
		this.names = names;
	}

	@Override
	public ErrorMapping map(ConstraintViolationException thrown) {
		Collection<ConstraintViolation<?>> violations = violationsOf(thrown);
		return isOfReturnValue(violations) ? ErrorMapping.code(StandardErrorCode.INTERNAL_SERVER_ERROR)
				: ErrorMapping.code(StandardErrorCode.VALIDATION_FAILED)
					.withViolations(violations.stream().map(this::violation).toList());
	}

	@Override
	public ErrorMapping mapUnread(ConstraintViolationException thrown) {
		return ErrorMapping.code(isOfReturnValue(violationsOf(thrown)) ? StandardErrorCode.INTERNAL_SERVER_ERROR
				: StandardErrorCode.VALIDATION_FAILED);
	}

	private static boolean isOfReturnValue(Collection<ConstraintViolation<?>> violations) {
		return violations.stream().anyMatch((violation) -> ViolationPath.of(violation).returnValue());
	}

	private static Collection<ConstraintViolation<?>> violationsOf(ConstraintViolationException thrown) {
		@Nullable Set<ConstraintViolation<?>> violations = thrown.getConstraintViolations();
		return (violations != null) ? violations : List.of();
	}

	private Violation violation(ConstraintViolation<?> source) {
		ViolationPath path = ViolationPath.of(source);
		Constraint constraint = this.constraints.read(source, path.path());
		ParameterPlace place = path.place(source);
		String field = FieldPath.translate(path.path(), null, path.root(source),
				(place.in() == InputLocation.QUERY) ? this.bindNames : this.names);
		Violation violation = this.faults
			.violation(InputFault.INVALID, isNamed(place, path) ? place.name() + field : field, place.in())
			.withCode(constraint.name())
			.withArguments(constraint.arguments());
		return (constraint.message() != null) ? violation.withMessage(constraint.message()) : violation;
	}

	/*
	 * The client knows the name of a controller's parameter, not that of a service's.
	 */
	private static boolean isNamed(ParameterPlace place, ViolationPath path) {
		return path.path().isEmpty() || (place.isNamedInPaths() && path.path().startsWith("["));
	}

}
