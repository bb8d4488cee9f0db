package io.github.errorbook.describe.web;

import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

import org.springframework.core.MethodParameter;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.RequestBody;

import io.github.errorbook.catalog.StandardErrorCode;
import io.github.errorbook.describe.BoundArgument;
import io.github.errorbook.input.InputFault;
import io.github.errorbook.input.InputFaults;
import io.github.errorbook.model.InputLocation;
import io.github.errorbook.model.Violation;

/**
 * The body of the request. One that is taken as it comes, such as a {@code String}, can
 * only be missing; any other can be of a type that nobody reads, or be malformed.
 *
 * @since 0.1.0
 */
public final class BodyRule implements ArgumentRule {

	/**
	 * The media type that is read only by who reads all of them.
	 */
	public static final MediaType ANYTHING = MediaType.valueOf("application/vnd.errorbook.anything");

	private static final Set<StandardErrorCode> CONVERTED = Set.of(StandardErrorCode.INVALID_REQUEST,
			StandardErrorCode.UNSUPPORTED_MEDIA_TYPE);

	private final Predicate<Class<?>> takenAsItComes;

	/**
	 * Create a rule.
	 * @param takenAsItComes tells whether a body of {@link #ANYTHING} becomes a type
	 */
	public BodyRule(Predicate<Class<?>> takenAsItComes) {
		this.takenAsItComes = takenAsItComes;
	}

	@Override
	public Set<StandardErrorCode> codes(MethodParameter parameter) {
		if (!isTakenAsItComes(parameter)) {
			return CONVERTED;
		}
		return isRequired(parameter) ? INVALID : Set.of();
	}

	@Override
	public Violation example(MethodParameter parameter, InputFaults faults) {
		return isTakenAsItComes(parameter) ? faults.violation(InputFault.MISSING_BODY, "", InputLocation.BODY)
				: faults.violation(InputFault.MALFORMED_JSON, "", InputLocation.BODY, Map.of("line", 1, "column", 1));
	}

	private boolean isTakenAsItComes(MethodParameter parameter) {
		return this.takenAsItComes.test(BoundArgument.content(parameter).getNestedParameterType());
	}

	private static boolean isRequired(MethodParameter parameter) {
		RequestBody annotation = parameter.getParameterAnnotation(RequestBody.class);
		return annotation != null && annotation.required() && !parameter.isOptional();
	}

}
