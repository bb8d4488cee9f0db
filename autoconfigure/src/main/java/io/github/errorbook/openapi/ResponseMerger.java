package io.github.errorbook.openapi;

import java.util.Map;
import java.util.TreeMap;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import org.jspecify.annotations.Nullable;

/**
 * Puts the responses for errors beside those that an operation has. What the application
 * declares wins; of a declaration without content the text stays. What springdoc took
 * from exception handlers elsewhere gives way.
 */
final class ResponseMerger {

	private final ApiResponses responses;

	private final DeclaredResponses declared;

	ResponseMerger(Operation operation, DeclaredResponses declared) {
		if (operation.getResponses() == null) {
			operation.setResponses(new ApiResponses());
		}
		this.responses = operation.getResponses();
		this.declared = declared;
	}

	/**
	 * Add a response.
	 * @param status the status, or {@code default}
	 * @param response the response
	 */
	void add(String status, ApiResponse response) {
		ApiResponse existing = this.responses.get(status);
		if (!this.declared.contains(status)) {
			this.responses.put(status, isSuccess(status) ? withAnswer(response, existing) : response);
		}
		else if (existing != null && isFillable(status, existing) && response.get$ref() == null) {
			fill(existing, response);
		}
	}

	private boolean isFillable(String status, ApiResponse existing) {
		return existing.get$ref() == null && !this.declared.containsContent(status) && !isSuccess(status);
	}

	private static boolean isSuccess(String status) {
		return status.startsWith("2");
	}

	/* A code such as "try again later" can share its status with an answer. */
	private static ApiResponse withAnswer(ApiResponse response, @Nullable ApiResponse existing) {
		if (existing == null || existing.getContent() == null) {
			return response;
		}
		existing.getContent().forEach((type, answer) -> {
			MediaType error = response.getContent().get(jsonType(type, response.getContent()));
			if (answer.getSchema() != null && error != null) {
				error.setSchema(new Schema<>().addOneOfItem(answer.getSchema()).addOneOfItem(error.getSchema()));
			}
			else {
				response.getContent().putIfAbsent(type, answer);
			}
		});
		return response.description(existing.getDescription() + "\n\n" + response.getDescription());
	}

	private static String jsonType(String type, Content content) {
		return type.equals("*/*") ? content.keySet().iterator().next() : type;
	}

	private static void fill(ApiResponse existing, ApiResponse response) {
		existing.setContent(response.getContent());
		if (response.getHeaders() != null) {
			response.getHeaders().forEach((name, header) -> {
				if (existing.getHeaders() == null || !existing.getHeaders().containsKey(name)) {
					existing.addHeaderObject(name, header);
				}
			});
		}
		if (response.getExtensions() != null) {
			response.getExtensions().forEach(existing::addExtension);
		}
	}

	/**
	 * Sort the responses by status, the default last.
	 */
	void sort() {
		Map<String, ApiResponse> sorted = new TreeMap<>(this.responses);
		this.responses.clear();
		this.responses.putAll(sorted);
	}

}
