package io.github.errorbook.openapi;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.responses.ApiResponses;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.method.HandlerMethod;

import io.github.errorbook.describe.ApiOperation;

/**
 * The responses that the application declares itself with annotations, on the method, its
 * class and what both inherit from.
 */
final class DeclaredResponses {

	private final Map<String, ApiResponse> responses;

	private DeclaredResponses(Map<String, ApiResponse> responses) {
		this.responses = responses;
	}

	static DeclaredResponses of(List<ApiOperation> operations) {
		Map<String, ApiResponse> responses = new HashMap<>();
		operations.stream()
			.map(ApiOperation::handler)
			.filter(Objects::nonNull)
			.flatMap(DeclaredResponses::of)
			.forEach((response) -> responses.putIfAbsent(response.responseCode(), response));
		return new DeclaredResponses(responses);
	}

	private static Stream<ApiResponse> of(HandlerMethod handler) {
		Operation operation = AnnotatedElementUtils.findMergedAnnotation(handler.getMethod(), Operation.class);
		Stream<ApiResponse> ofOperation = (operation != null) ? Arrays.stream(operation.responses()) : Stream.empty();
		return Stream.concat(ofOperation,
				Stream.of(handler.getMethod(), handler.getBeanType())
					.flatMap((element) -> AnnotatedElementUtils
						.findMergedRepeatableAnnotations(element, ApiResponse.class, ApiResponses.class)
						.stream()));
	}

	/**
	 * Return whether a response is declared.
	 * @param status the status, or {@code default}
	 * @return {@code true} if the status or its range is declared
	 */
	boolean contains(String status) {
		return find(status) != null;
	}

	/**
	 * Return whether a response is declared with its content.
	 * @param status the status, or {@code default}
	 * @return {@code true} if content is declared, even that there is none
	 */
	boolean containsContent(String status) {
		ApiResponse response = find(status);
		return response != null && response.content().length > 0;
	}

	private @Nullable ApiResponse find(String status) {
		ApiResponse response = this.responses.get(status);
		return (response != null) ? response : this.responses.get(status.charAt(0) + "XX");
	}

}
