package io.github.errorbook.describe.mvc;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.support.RouterFunctionMapping;

import io.github.errorbook.describe.ApiOperation;
import io.github.errorbook.describe.OperationSource;

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
		List<ApiOperation> operations = new ArrayList<>();
		this.mappings.orderedStream()
			.map(RouterFunctionMapping::getRouterFunction)
			.filter(Objects::nonNull)
			.forEach((routes) -> collect(routes, operations));
		return operations;
	}

	private static void collect(RouterFunction<?> routes, List<ApiOperation> operations) {
		routes.accept(new RouteVisitor(operations::add));
	}

}
