package io.github.errorbook.describe;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

import org.springframework.core.annotation.MergedAnnotations;
import org.springframework.core.annotation.MergedAnnotations.SearchStrategy;
import org.springframework.web.method.HandlerMethod;

import io.github.errorbook.exception.ApiErrors;

/**
 * The codes that {@link ApiErrors} names, on the method, on its class and on what both
 * inherit from.
 */
final class DeclaredCodes implements ErrorReason {

	@Override
	public Collection<String> codes(ApiOperation operation) {
		HandlerMethod handler = operation.handler();
		return (handler != null) ? of(handler) : List.of();
	}

	static List<String> of(HandlerMethod handler) {
		return Stream.of(handler.getBeanType(), handler.getMethod())
			.map((element) -> MergedAnnotations.from(element, SearchStrategy.TYPE_HIERARCHY))
			.flatMap((annotations) -> annotations.stream(ApiErrors.class))
			.flatMap((annotation) -> Arrays.stream(annotation.getStringArray("value")))
			.distinct()
			.toList();
	}

}
