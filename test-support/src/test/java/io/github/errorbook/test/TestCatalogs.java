package io.github.errorbook.test;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

import io.github.errorbook.catalog.DetailDefinition;
import io.github.errorbook.catalog.ErrorCatalog;
import io.github.errorbook.catalog.ErrorDefinition;
import io.github.errorbook.catalog.ErrorDocumentation;

/**
 * A catalog, and what may become of it.
 */
final class TestCatalogs {

	private final Map<String, ErrorDefinition> codes = new LinkedHashMap<>();

	private TestCatalogs() {
		add(ErrorDefinition.of("TOO_LOW", 422, "{required} required.")
			.details(Map.of("required", new DetailDefinition("decimal", null, null), "note",
					new DetailDefinition(null, "Whatever.", null)))
			.documentation(ErrorDocumentation.NONE.withSince("1.0")));
		add(ErrorDefinition.of("IN_PROGRESS", 202, "Wait.").retryAfter(Duration.ofSeconds(5)));
		add(ErrorDefinition.of("LOCKED_OUT", 423, "Locked."));
	}

	static TestCatalogs wallet() {
		return new TestCatalogs();
	}

	TestCatalogs add(ErrorDefinition.Builder definition) {
		ErrorDefinition built = definition.build();
		this.codes.put(built.code(), built);
		return this;
	}

	TestCatalogs change(String code, UnaryOperator<ErrorDefinition.Builder> change) {
		return add(change.apply(this.codes.get(code).toBuilder()));
	}

	TestCatalogs remove(String code) {
		this.codes.remove(code);
		return this;
	}

	ErrorCatalog build() {
		return ErrorCatalog.of(List.copyOf(this.codes.values()));
	}

}
