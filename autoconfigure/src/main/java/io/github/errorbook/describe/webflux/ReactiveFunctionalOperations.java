package io.github.errorbook.describe.webflux;

import java.util.List;
import java.util.Objects;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.reactive.function.server.support.RouterFunctionMapping;

import io.github.errorbook.describe.ApiOperation;
import io.github.errorbook.describe.OperationSource;
import io.github.errorbook.describe.web.RouteCollector;

/**
 * The operations of functional endpoints whose routes name method and path.
 */
final class ReactiveFunctionalOperations implements OperationSource {

	private final ObjectProvider<RouterFunctionMapping> mappings;

	ReactiveFunctionalOperations(ObjectProvider<RouterFunctionMapping> mappings) {
		this.mappings = mappings;
	}

	@Override
	public List<ApiOperation> operations() {
		RouteCollector collector = new RouteCollector();
		this.mappings.orderedStream()
			.map(RouterFunctionMapping::getRouterFunction)
			.filter(Objects::nonNull)
			.forEach((routes) -> routes.accept(new ReactiveRouteVisitor(collector)));
		return collector.operations();
	}

}
