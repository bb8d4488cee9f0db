package io.github.errorbook.describe.validation;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

import jakarta.validation.Validator;
import jakarta.validation.metadata.ContainerDescriptor;
import jakarta.validation.metadata.MethodDescriptor;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;
import org.springframework.web.method.HandlerMethod;

import io.github.errorbook.catalog.StandardErrorCode;
import io.github.errorbook.describe.ApiOperation;
import io.github.errorbook.describe.ErrorReason;
import io.github.errorbook.model.Violation;

/**
 * Arguments that are really validated: a parameter has constraints of its own, or it is
 * marked as valid and its class has some.
 */
final class ValidatedArgumentErrors implements ErrorReason {

	private final MarkedArguments marked;

	private final Supplier<@Nullable Validator> validator;

	private final Supplier<@Nullable ValidatedArgumentExamples> examples;

	/**
	 * Create a reason.
	 * @param marked knows the arguments that are validated by themselves
	 * @param validator the validator, or {@code null} if there is none
	 * @param examples the examples, or {@code null} if there are none
	 */
	ValidatedArgumentErrors(MarkedArguments marked, Supplier<@Nullable Validator> validator,
			Supplier<@Nullable ValidatedArgumentExamples> examples) {
		this.marked = marked;
		this.validator = validator;
		this.examples = examples;
	}

	@Override
	public Collection<String> codes(ApiOperation operation) {
		HandlerMethod handler = operation.handler();
		Validator validator = this.validator.get();
		boolean validated = handler != null && validator != null && isValidated(handler, validator);
		return validated ? List.of(StandardErrorCode.VALIDATION_FAILED.name()) : List.of();
	}

	@Override
	public @Nullable Violation example(ApiOperation operation, String code, Locale locale) {
		HandlerMethod handler = operation.handler();
		ValidatedArgumentExamples examples = this.examples.get();
		if (handler == null || examples == null || !code.equals(StandardErrorCode.VALIDATION_FAILED.name())) {
			return null;
		}
		return examples.find(handler, locale);
	}

	private boolean isValidated(HandlerMethod handler, Validator validator) {
		return hasConstraints(handler, validator) || Arrays.stream(handler.getMethodParameters())
			.filter(this.marked::include)
			.anyMatch((parameter) -> isConstrained(ResolvableType.forMethodParameter(parameter), validator));
	}

	private static boolean hasConstraints(HandlerMethod handler, Validator validator) {
		MethodDescriptor method = validator.getConstraintsForClass(handler.getBeanType())
			.getConstraintsForMethod(handler.getMethod().getName(), handler.getMethod().getParameterTypes());
		return method != null && method.getParameterDescriptors()
			.stream()
			.anyMatch((parameter) -> parameter.hasConstraints() || hasConstrainedElements(parameter, validator));
	}

	private static boolean hasConstrainedElements(ContainerDescriptor container, Validator validator) {
		return container.getConstrainedContainerElementTypes()
			.stream()
			.anyMatch((element) -> element.hasConstraints() || hasConstrainedElements(element, validator)
					|| (element.isCascaded()
							&& isConstrained(ResolvableType.forClass(element.getElementClass()), validator)));
	}

	private static boolean isConstrained(ResolvableType type, Validator validator) {
		return validator.getConstraintsForClass(type.toClass()).isBeanConstrained()
				|| isConstrained(type.getComponentType(), type, validator)
				|| Arrays.stream(type.getGenerics()).anyMatch((generic) -> isConstrained(generic, type, validator));
	}

	private static boolean isConstrained(ResolvableType inner, ResolvableType outer, Validator validator) {
		return inner != ResolvableType.NONE && inner.toClass() != outer.toClass() && isConstrained(inner, validator);
	}

}
