package io.github.errorbook.describe.webflux;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.reactive.result.method.RequestMappingInfo;
import org.springframework.web.reactive.result.method.RequestMappingInfoHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;

import io.github.errorbook.describe.ApiOperation;
import io.github.errorbook.describe.OperationSource;
import io.github.errorbook.describe.web.ControllerOperations;

/**
 * The operations of annotated controllers.
 */
final class ReactiveOperations implements OperationSource {

	private final ObjectProvider<RequestMappingInfoHandlerMapping> mappings;

	ReactiveOperations(ObjectProvider<RequestMappingInfoHandlerMapping> mappings) {
		this.mappings = mappings;
	}

	@Override
	public List<ApiOperation> operations() {
		return this.mappings.orderedStream()
			.map(RequestMappingInfoHandlerMapping::getHandlerMethods)
			.map(Map::entrySet)
			.flatMap(Collection::stream)
			.flatMap((entry) -> operations(entry.getKey(), entry.getValue()))
			.toList();
	}

	private static Stream<ApiOperation> operations(RequestMappingInfo mapping, HandlerMethod handler) {
		List<String> paths = mapping.getPatternsCondition()
			.getPatterns()
			.stream()
			.map(PathPattern::getPatternString)
			.toList();
		return ControllerOperations.of(handler, paths, mapping.getMethodsCondition().getMethods());
	}

}
