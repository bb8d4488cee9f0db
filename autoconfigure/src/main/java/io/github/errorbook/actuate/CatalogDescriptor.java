package io.github.errorbook.actuate;

import java.util.Map;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.OperationResponseBody;

/**
 * The catalog as the service runs it. What is empty is {@code null} and absent from the
 * JSON.
 *
 * @param countedSince when the service started
 * @param count how many errors there were since
 * @param codes the codes by name
 * @param exceptions where exceptions are mapped
 * @param listenerFailures how often each listener failed
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({ "countedSince", "count", "codes", "exceptions", "listenerFailures" })
record CatalogDescriptor(String countedSince, long count, @Nullable Map<String, CodeDescriptor> codes,
		ExceptionsDescriptor exceptions,
		@Nullable Map<String, Long> listenerFailures) implements OperationResponseBody {

	/**
	 * Code or mapper by the name of the exception, grouped by who says so.
	 *
	 * @param catalog codes that entries of the catalog give
	 * @param annotations codes that annotations give
	 * @param mappers mappers of the application
	 * @param builtIn mappers of the library
	 */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	@JsonPropertyOrder({ "catalog", "annotations", "mappers", "builtIn" })
	record ExceptionsDescriptor(@Nullable Map<String, String> catalog, @Nullable Map<String, String> annotations,
			@Nullable Map<String, String> mappers, @Nullable Map<String, String> builtIn) {

	}

}
