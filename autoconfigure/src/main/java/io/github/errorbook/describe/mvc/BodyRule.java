package io.github.errorbook.describe.mvc;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

import org.springframework.core.MethodParameter;
import org.springframework.http.HttpEntity;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.web.bind.annotation.RequestBody;

import io.github.errorbook.catalog.StandardErrorCode;
import io.github.errorbook.input.InputFault;
import io.github.errorbook.input.InputFaults;
import io.github.errorbook.model.InputLocation;
import io.github.errorbook.model.Violation;

/**
 * The body of the request. One that is taken as it comes, such as a {@code String}, can
 * only be missing; any other can be of a type that no converter reads, or be malformed.
 */
final class BodyRule implements ArgumentRule {

	private static final MediaType ANYTHING = MediaType.valueOf("application/vnd.errorbook.anything");

	private static final Set<StandardErrorCode> CONVERTED = Set.of(StandardErrorCode.INVALID_REQUEST,
			StandardErrorCode.UNSUPPORTED_MEDIA_TYPE);

	private final Supplier<List<HttpMessageConverter<?>>> converters;

	BodyRule(Supplier<List<HttpMessageConverter<?>>> converters) {
		this.converters = converters;
	}

	@Override
	public Set<StandardErrorCode> codes(MethodParameter parameter) {
		Class<?> type = typeOf(parameter);
		if (type == Void.class || type == Object.class && isEntity(parameter)) {
			return Set.of();
		}
		return isTakenAsItComes(type) ? (isRequired(parameter) ? INVALID : Set.of()) : CONVERTED;
	}

	@Override
	public Violation example(MethodParameter parameter, InputFaults faults) {
		return isTakenAsItComes(typeOf(parameter)) ? faults.violation(InputFault.MISSING_BODY, "", InputLocation.BODY)
				: faults.violation(InputFault.MALFORMED_JSON, "", InputLocation.BODY, Map.of("line", 1, "column", 1));
	}

	private static Class<?> typeOf(MethodParameter parameter) {
		MethodParameter nested = isEntity(parameter) ? parameter.nested() : parameter.nestedIfOptional();
		return nested.getNestedParameterType();
	}

	private static boolean isEntity(MethodParameter parameter) {
		return HttpEntity.class.isAssignableFrom(parameter.getParameterType());
	}

	private boolean isTakenAsItComes(Class<?> type) {
		return this.converters.get().stream().anyMatch((converter) -> converter.canRead(type, ANYTHING));
	}

	private static boolean isRequired(MethodParameter parameter) {
		RequestBody annotation = parameter.getParameterAnnotation(RequestBody.class);
		return annotation != null && annotation.required() && !parameter.isOptional();
	}

}
