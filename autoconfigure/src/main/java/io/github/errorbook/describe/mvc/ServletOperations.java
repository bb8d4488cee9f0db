package io.github.errorbook.describe.mvc;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

import io.github.errorbook.describe.ApiOperation;
import io.github.errorbook.describe.OperationSource;

/**
 * The operations of annotated controllers, without those of libraries: the error page,
 * the actuator, Errorbook itself.
 */
final class ServletOperations implements OperationSource {

	private static final List<String> LIBRARIES = List.of("org.springframework.boot.", "org.springdoc.");

	private static final String OUR_BEANS = "errorbook";

	private final ObjectProvider<RequestMappingInfoHandlerMapping> mappings;

	ServletOperations(ObjectProvider<RequestMappingInfoHandlerMapping> mappings) {
		this.mappings = mappings;
	}

	@Override
	public List<ApiOperation> operations() {
		return this.mappings.orderedStream()
			.map(RequestMappingInfoHandlerMapping::getHandlerMethods)
			.map(Map::entrySet)
			.flatMap(Collection::stream)
			.filter((entry) -> isOfApplication(entry.getValue()))
			.flatMap((entry) -> operations(entry.getKey(), entry.getValue()))
			.toList();
	}

	private static boolean isOfApplication(HandlerMethod handler) {
		String type = handler.getBeanType().getName();
		boolean ours = handler.getBean() instanceof String name && name.startsWith(OUR_BEANS)
				&& type.startsWith("io.github.errorbook.");
		return !ours && LIBRARIES.stream().noneMatch(type::startsWith);
	}

	private static Stream<ApiOperation> operations(RequestMappingInfo mapping, HandlerMethod handler) {
		return mapping.getPatternValues()
			.stream()
			.flatMap((path) -> methods(mapping).map((method) -> new ApiOperation(method, path, handler)));
	}

	private static Stream<String> methods(RequestMappingInfo mapping) {
		Set<RequestMethod> methods = mapping.getMethodsCondition().getMethods();
		return methods.isEmpty() ? Stream.of("*") : methods.stream().map(RequestMethod::name);
	}

}
