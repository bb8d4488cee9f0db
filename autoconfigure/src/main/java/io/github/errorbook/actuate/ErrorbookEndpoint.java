package io.github.errorbook.actuate;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.Access;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;

import io.github.errorbook.actuate.CodeDescriptor.NamedCodeDescriptor;
import io.github.errorbook.catalog.ErrorCatalog;
import io.github.errorbook.catalog.ErrorDefinition;
import io.github.errorbook.handle.ErrorPipeline;

/**
 * The catalog as the service runs it: each code with its fields, where exceptions are
 * mapped, and how often each code occurred since the start.
 */
@Endpoint(id = "errorbook", defaultAccess = Access.READ_ONLY)
final class ErrorbookEndpoint {

	private final ErrorCatalog catalog;

	private final ErrorCounts counts;

	private final ExceptionMappings mappings;

	private final Supplier<ErrorPipeline> handler;

	private final Instant start;

	/**
	 * Create an endpoint.
	 * @param catalog the codes
	 * @param counts how often they occurred
	 * @param mappings which exceptions mean what
	 * @param handler knows the listeners, and is not asked before the endpoint is
	 * @param start when the service started
	 */
	ErrorbookEndpoint(ErrorCatalog catalog, ErrorCounts counts, ExceptionMappings mappings,
			Supplier<ErrorPipeline> handler, Instant start) {
		this.catalog = catalog;
		this.counts = counts;
		this.mappings = mappings;
		this.handler = handler;
		this.start = start.truncatedTo(ChronoUnit.SECONDS);
	}

	@ReadOperation
	CatalogDescriptor all() {
		Map<String, List<String>> types = this.mappings.typesByCode();
		Map<String, CodeDescriptor> codes = new LinkedHashMap<>();
		this.catalog.definitions().forEach((definition) -> codes.put(definition.code(), describe(definition, types)));
		return new CatalogDescriptor(this.start.toString(), this.counts.total(), NonEmpty.orNull(codes),
				this.mappings.describe(), NonEmpty.orNull(this.handler.get().listenerFailures()));
	}

	@ReadOperation
	@Nullable NamedCodeDescriptor one(@Selector String code) {
		ErrorDefinition sent = this.catalog.findByValue(code);
		ErrorDefinition definition = (sent != null) ? sent : this.catalog.find(code);
		return (definition != null)
				? new NamedCodeDescriptor(definition.code(), describe(definition, this.mappings.typesByCode())) : null;
	}

	private CodeDescriptor describe(ErrorDefinition definition, Map<String, List<String>> types) {
		return CodeDescriptor.of(definition, this.counts.of(definition.code()),
				types.getOrDefault(definition.code(), List.of()));
	}

}
