package io.github.errorbook.describe;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.web.method.HandlerMethod;

import io.github.errorbook.catalog.ErrorCatalog;
import io.github.errorbook.catalog.ErrorDefinition;
import io.github.errorbook.catalog.Spelling;

/**
 * Keeps a service from starting whose documentation would name codes that do not exist.
 */
final class ApiErrorsCheck implements SmartInitializingSingleton {

	private final ApiOperations operations;

	private final ErrorCatalog catalog;

	ApiErrorsCheck(ApiOperations operations, ErrorCatalog catalog) {
		this.operations = operations;
		this.catalog = catalog;
	}

	@Override
	public void afterSingletonsInstantiated() {
		List<UnknownCode> unknown = this.operations.all()
			.stream()
			.map(ApiOperation::handler)
			.filter(Objects::nonNull)
			.distinct()
			.flatMap(this::unknown)
			.toList();
		if (!unknown.isEmpty()) {
			throw new UnknownCodesException(unknown);
		}
	}

	private Stream<UnknownCode> unknown(HandlerMethod handler) {
		return DeclaredCodes.of(handler)
			.stream()
			.filter((code) -> this.catalog.find(code) == null)
			.map((code) -> new UnknownCode(handler.getShortLogMessage(), code, Spelling.nearest(code, known())));
	}

	private Set<String> known() {
		return this.catalog.definitions().stream().map(ErrorDefinition::code).collect(Collectors.toSet());
	}

}
