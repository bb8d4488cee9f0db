package io.github.errorbook.actuate;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.Access;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;

import io.github.errorbook.catalog.ErrorCatalog;
import io.github.errorbook.catalog.ErrorDefinition;
import io.github.errorbook.handle.ErrorHandler;

/**
 * The catalog as the service runs it: each code with its fields, where exceptions are
 * mapped, and how often each code occurred since the start.
 */
@Endpoint(id = "errorbook", defaultAccess = Access.READ_ONLY)
final class ErrorbookEndpoint {

	private final ErrorCatalog catalog;

	private final ErrorCounts counts;

	private final ExceptionMappings mappings;

	private final ErrorHandler handler;

	private final Instant start = Instant.now().truncatedTo(ChronoUnit.SECONDS);

	ErrorbookEndpoint(ErrorCatalog catalog, ErrorCounts counts, ExceptionMappings mappings, ErrorHandler handler) {
		this.catalog = catalog;
		this.counts = counts;
		this.mappings = mappings;
		this.handler = handler;
	}

	@ReadOperation
	Map<String, Object> all() {
		Map<String, Object> codes = new LinkedHashMap<>();
		this.catalog.definitions().forEach((definition) -> codes.put(definition.code(), describe(definition)));
		return new Members().add("countedSince", this.start.toString())
			.add("count", this.counts.total())
			.add("codes", codes)
			.add("exceptions", this.mappings.describe())
			.add("listenerFailures", this.handler.listenerFailures())
			.toMap();
	}

	@ReadOperation
	@Nullable Map<String, Object> one(@Selector String code) {
		ErrorDefinition definition = this.catalog.find(code);
		if (definition == null) {
			return null;
		}
		Map<String, Object> result = new Members().add("code", definition.code()).toMap();
		result.putAll(describe(definition));
		return result;
	}

	private Map<String, Object> describe(ErrorDefinition definition) {
		return CodeDescription.of(definition, this.counts.of(definition.code()),
				this.mappings.typesOf(definition.code()));
	}

}
