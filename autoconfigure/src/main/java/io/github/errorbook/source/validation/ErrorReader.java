package io.github.errorbook.source.validation;

import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.TypeMismatchException;
import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.util.StringUtils;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;
import org.springframework.validation.method.ParameterValidationResult;

import io.github.errorbook.guard.Causes;
import io.github.errorbook.input.ApplicationTexts;
import io.github.errorbook.input.ConversionFormats;
import io.github.errorbook.input.InputFault;
import io.github.errorbook.input.InputFaults;
import io.github.errorbook.input.ParameterPlace;
import io.github.errorbook.model.InputLocation;
import io.github.errorbook.model.Violation;

/**
 * Turns one error of Spring's into a violation. The message is the application's text for
 * one of the error's codes, else that of the constraint, else our own words: Spring's
 * default messages for values of the wrong type name classes and repeat the value.
 */
final class ErrorReader {

	private static final String MISSING_FIELD_CODE = "required";

	private final MessageSource messages;

	private final ApplicationTexts texts;

	private final InputFaults faults;

	private final ConstraintReader constraints;

	private final ConversionFormats formats;

	ErrorReader(MessageSource messages, InputFaults faults, ConstraintReader constraints, ConversionFormats formats) {
		this.messages = messages;
		this.texts = new ApplicationTexts(messages);
		this.faults = faults;
		this.constraints = constraints;
		this.formats = formats;
	}

	Violation read(ObjectError error, String field, @Nullable InputLocation in) {
		if (error instanceof FieldError fieldError && fieldError.isBindingFailure()) {
			return withMessage(bindingFailure(fieldError, field, in), translate(error));
		}
		return read(error, this.constraints.read(error), field, in);
	}

	Violation missing(String field, @Nullable InputLocation in) {
		return this.faults.violation(field.isEmpty() ? InputFault.INVALID : InputFault.REQUIRED, field, in);
	}

	Violation read(MessageSourceResolvable error, ParameterValidationResult result, ParameterPlace place) {
		if (error instanceof ObjectError objectError) {
			return read(objectError, place.name(), place.in());
		}
		Constraint constraint = this.constraints.read(error, result);
		return read(error, constraint, FieldPaths.of(place, constraint, result), place.in());
	}

	Violation read(MessageSourceResolvable error, @Nullable Constraint constraint, String field,
			@Nullable InputLocation in) {
		String message = translate(error);
		if (message == null) {
			message = (constraint != null) ? constraint.message()
					: DefaultMessage.of(error, this.messages, LocaleContextHolder.getLocale());
		}
		String code = (constraint != null) ? constraint.name() : codeOf(error);
		Map<String, Object> arguments = (constraint != null) ? constraint.arguments() : Map.of();
		return StringUtils.hasText(message) ? new Violation(field, message, code, in, arguments)
				: this.faults.violation(InputFault.INVALID, field, in).withCode(code).withArguments(arguments);
	}

	private static Violation withMessage(Violation violation, @Nullable String message) {
		return StringUtils.hasText(message) ? violation.withMessage(message) : violation;
	}

	private Violation bindingFailure(FieldError error, String field, @Nullable InputLocation in) {
		if (MISSING_FIELD_CODE.equals(error.getCode())) {
			return this.faults.violation(InputFault.REQUIRED, field, in);
		}
		if (!error.contains(TypeMismatchException.class)) {
			return this.faults.violation(InputFault.INVALID, field, in);
		}
		TypeMismatchException mismatch = error.unwrap(TypeMismatchException.class);
		Class<?> expected = ConversionFormats.expectedType(mismatch, null);
		if (ConversionFormats.isOutOfRange(expected, mismatch.getValue())) {
			return this.faults.violation(InputFault.OUT_OF_RANGE, field, in);
		}
		return (mismatch.getValue() == null) ? this.faults.violation(InputFault.REQUIRED, field, in)
				: this.faults.wrongType(expected, field, in, this.formats.expectedBy(Causes.of(mismatch)));
	}

	private @Nullable String translate(MessageSourceResolvable error) {
		String[] codes = error.getCodes();
		for (String code : (codes != null) ? codes : new String[0]) {
			String message = this.texts.find(code, error.getArguments());
			if (message != null) {
				return message;
			}
		}
		return null;
	}

	private static @Nullable String codeOf(MessageSourceResolvable error) {
		String[] codes = error.getCodes();
		return (codes != null && codes.length > 0) ? codes[codes.length - 1] : null;
	}

}
