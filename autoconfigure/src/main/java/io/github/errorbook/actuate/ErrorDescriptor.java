package io.github.errorbook.actuate;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.OperationResponseBody;

import io.github.errorbook.recent.RecentError;
import io.github.errorbook.recent.RecentRequest;

/**
 * A recent error as operators see it. What is not known is {@code null} and absent from
 * the JSON.
 *
 * @param id the id of the record
 * @param timestamp when the error was handled
 * @param code the code
 * @param status the HTTP status
 * @param request the request that failed; its members are beside the others
 * @param message the text that the client was sent
 * @param details the details that the client was sent
 * @param causeClass the class of the exception
 * @param instance the instance of the service that answered
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({ "id", "timestamp", "code", "status", "request", "message", "details", "causeClass", "instance" })
record ErrorDescriptor(String id, String timestamp, String code, int status, @JsonUnwrapped RequestDescriptor request,
		String message, @Nullable Object details, @Nullable String causeClass,
		String instance) implements OperationResponseBody {

	static ErrorDescriptor of(RecentError error) {
		return new ErrorDescriptor(error.id(), error.timestamp().toString(), error.code(), error.status(),
				RequestDescriptor.of(error.request()), error.message(), error.detailsValue(), error.causeClass(),
				error.instance());
	}

	/**
	 * The request that failed.
	 *
	 * @param method the HTTP method
	 * @param path the path without query
	 * @param pathTemplate the pattern that the path was matched to
	 * @param principal the name of the authenticated caller
	 * @param client the address of the client
	 * @param requestId the id of the request
	 * @param traceId the id of the trace
	 */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	@JsonPropertyOrder({ "method", "path", "pathTemplate", "principal", "client", "requestId", "traceId" })
	public record RequestDescriptor(String method, String path, @Nullable String pathTemplate,
			@Nullable String principal, @Nullable String client, String requestId, @Nullable String traceId) {

		static RequestDescriptor of(RecentRequest request) {
			return new RequestDescriptor(request.method(), request.path(), request.pathTemplate(), request.principal(),
					request.remoteAddress(), request.requestId(), request.traceId());
		}

	}

}
