package io.github.errorbook.describe.validation;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

import jakarta.validation.MessageInterpolator;
import jakarta.validation.ValidationException;
import jakarta.validation.ValidatorFactory;
import jakarta.validation.metadata.ConstraintDescriptor;
import jakarta.validation.metadata.MethodDescriptor;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.core.ResolvableType;
import org.springframework.web.method.HandlerMethod;

import io.github.errorbook.describe.BoundArgument;
import io.github.errorbook.describe.validation.ConstraintWalk.Found;
import io.github.errorbook.input.FieldNames;
import io.github.errorbook.input.InputFault;
import io.github.errorbook.input.ParameterPlace;
import io.github.errorbook.model.InputLocation;
import io.github.errorbook.model.Violation;

/**
 * Violations as the arguments of handler methods can have them: a constraint that is
 * there, where it is, in the words of the validator.
 */
final class ValidatedArgumentExamples {

	private final MarkedArguments marked;

	private final ValidatorFactory factory;

	private final FieldNames bodyNames;

	/**
	 * Create examples.
	 * @param marked knows the arguments that are validated by themselves
	 * @param factory makes the validator and its words
	 * @param bodyNames names the fields of a body
	 */
	ValidatedArgumentExamples(MarkedArguments marked, ValidatorFactory factory, FieldNames bodyNames) {
		this.marked = marked;
		this.factory = factory;
		this.bodyNames = bodyNames;
	}

	/**
	 * Find an example.
	 * @param handler the handler method
	 * @param locale the language of the reader
	 * @return the violation of the first argument that has a constraint, or {@code null}
	 * if none has
	 */
	@Nullable Violation find(HandlerMethod handler, Locale locale) {
		return Arrays.stream(handler.getMethodParameters())
			.map((parameter) -> find(handler, parameter, locale))
			.filter(Objects::nonNull)
			.findFirst()
			.orElse(null);
	}

	private @Nullable Violation find(HandlerMethod handler, MethodParameter parameter, Locale locale) {
		ParameterPlace place = ParameterPlace.implied(parameter);
		boolean json = place.in() == InputLocation.BODY || place.in() == InputLocation.PART;
		ConstraintWalk walk = new ConstraintWalk(this.factory.getValidator(), json ? this.bodyNames : FieldNames.JAVA);
		String name = json ? "" : place.name();
		MethodDescriptor method = this.factory.getValidator()
			.getConstraintsForClass(handler.getBeanType())
			.getConstraintsForMethod(handler.getMethod().getName(), handler.getMethod().getParameterTypes());
		Found found = (method != null)
				? walk.inside(method.getParameterDescriptors().get(parameter.getParameterIndex()), name) : null;
		if (found == null && this.marked.include(parameter)) {
			found = walk.inType(ResolvableType.forMethodParameter(BoundArgument.content(parameter)), name);
		}
		return (found != null) ? violation(found, place.in(), locale) : null;
	}

	private Violation violation(Found found, @Nullable InputLocation in, Locale locale) {
		return new Violation(found.field(), message(found.constraint(), locale),
				ConstraintWalk.name(found.constraint()), in, Map.of());
	}

	private String message(ConstraintDescriptor<?> constraint, Locale locale) {
		String template = constraint.getMessageTemplate();
		boolean repeatsValue = template.contains("validatedValue");
		try {
			return repeatsValue ? InputFault.INVALID.text()
					: this.factory.getMessageInterpolator().interpolate(template, new Example(constraint), locale);
		}
		catch (ValidationException ex) {
			return InputFault.INVALID.text();
		}
	}

	/**
	 * A violation without a value.
	 *
	 * @param descriptor the constraint
	 */
	private record Example(ConstraintDescriptor<?> descriptor) implements MessageInterpolator.Context {

		@Override
		public ConstraintDescriptor<?> getConstraintDescriptor() {
			return this.descriptor;
		}

		@Override
		public @Nullable Object getValidatedValue() {
			return null;
		}

		@Override
		public <T> T unwrap(Class<T> type) {
			throw new ValidationException("Not a " + type.getName());
		}

	}

}
