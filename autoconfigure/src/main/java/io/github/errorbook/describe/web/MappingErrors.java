package io.github.errorbook.describe.web;

import java.lang.reflect.AnnotatedElement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

import org.springframework.core.annotation.MergedAnnotation;
import org.springframework.core.annotation.MergedAnnotations;
import org.springframework.core.annotation.MergedAnnotations.SearchStrategy;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.method.HandlerMethod;

import io.github.errorbook.catalog.StandardErrorCode;
import io.github.errorbook.describe.ApiOperation;
import io.github.errorbook.describe.ErrorReason;

/**
 * What {@link RequestMapping} asks of a request beside method and path: parameters, the
 * media type of its body, and that it accepts one of the media types of the response.
 */
final class MappingErrors implements ErrorReason {

	@Override
	public Collection<String> codes(ApiOperation operation) {
		HandlerMethod handler = operation.handler();
		List<String> codes = new ArrayList<>();
		if (handler != null) {
			Stream.<AnnotatedElement>of(handler.getMethod(), handler.getBeanType())
				.map((element) -> MergedAnnotations.from(element, SearchStrategy.TYPE_HIERARCHY)
					.get(RequestMapping.class))
				.filter(MergedAnnotation::isPresent)
				.forEach((mapping) -> add(mapping, codes));
		}
		return codes;
	}

	private static void add(MergedAnnotation<RequestMapping> mapping, List<String> codes) {
		addIfAny(mapping.getStringArray("params"), StandardErrorCode.INVALID_REQUEST, codes);
		addIfAny(mapping.getStringArray("consumes"), StandardErrorCode.UNSUPPORTED_MEDIA_TYPE, codes);
		addIfAny(mapping.getStringArray("produces"), StandardErrorCode.NOT_ACCEPTABLE, codes);
	}

	private static void addIfAny(String[] conditions, StandardErrorCode code, List<String> codes) {
		if (conditions.length > 0) {
			codes.add(code.name());
		}
	}

}
