package io.github.errorbook.describe.mvc;

import java.util.List;
import java.util.Objects;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.servlet.function.support.RouterFunctionMapping;

import io.github.errorbook.describe.ApiOperation;
import io.github.errorbook.describe.OperationSource;
import io.github.errorbook.describe.web.RouteCollector;

/**
 * The operations of functional endpoints whose routes name method and path.
 */
final class FunctionalOperations implements OperationSource {

	private final ObjectProvider<RouterFunctionMapping> mappings;

	FunctionalOperations(ObjectProvider<RouterFunctionMapping> mappings) {
		this.mappings = mappings;
	}

	@Override
	public List<ApiOperation> operations() {
		RouteCollector collector = new RouteCollector();
		this.mappings.orderedStream()
			.map(RouterFunctionMapping::getRouterFunction)
			.filter(Objects::nonNull)
			.forEach((routes) -> routes.accept(new RouteVisitor(collector)));
		return collector.operations();
	}

}
