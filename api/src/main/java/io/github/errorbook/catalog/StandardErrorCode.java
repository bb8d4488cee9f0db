package io.github.errorbook.catalog;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * The codes that every catalog has. An application's catalog may override each of their
 * fields. Statuses follow RFC 9110, RFC 6585 (428, 429, 431) and RFC 4918 (423).
 *
 * @since 0.1.0
 */
public enum StandardErrorCode implements ErrorCode {

	/** 400: the request cannot be understood. */
	INVALID_REQUEST(400, "Invalid request", "The request is malformed or incomplete.",
			"Compare the request with the documentation of the operation: parameters, headers and body.",
			"Look into the details for the parameter or JSON path that is at fault."),

	/** 401: no credentials, or wrong ones. */
	UNAUTHENTICATED(401, "Not authenticated", "Valid credentials are required.",
			"Send the credentials that the WWW-Authenticate header asks for.",
			"Request a new token if yours has expired."),

	/** 403: the caller may not do this. */
	PERMISSION_DENIED(403, "Permission denied", "You are not allowed to do this.",
			"Check that the account or the scopes of the token permit the operation.",
			"Ask the owner of the resource or an administrator for access."),

	/** 404: there is nothing here. */
	RESOURCE_NOT_FOUND(404, "Resource not found", "The requested resource does not exist.",
			"Check the address for typing errors.", "Check that the identifier is right and was not deleted."),

	/** 405: the resource does not know the method. */
	METHOD_NOT_ALLOWED(405, "Method not allowed", "This resource does not support the request method.",
			"Use one of the methods that the Allow header lists."),

	/** 406: no representation that the client accepts. */
	NOT_ACCEPTABLE(406, "Not acceptable", "The response is not available in a format that the request accepts.",
			"Accept one of the media types that the Accept header of the response lists."),

	/** 408: the request took too long to arrive. */
	REQUEST_TIMEOUT(408, "Request timeout", "The request did not arrive in time.",
			"Send the request again, over a faster connection or with less content."),

	/** 409: the request does not fit the state of the resource. */
	CONFLICT(409, "Conflict", "The request conflicts with the current state of the resource.",
			"Read the resource again and repeat the request against its current state."),

	/** 409: such a record exists already. */
	DUPLICATE_RECORD(409, "Duplicate record", "A record with the same unique value already exists.",
			"Use another value for the field that must be unique.", "Update the existing record instead."),

	/** 410: the resource was removed for good. */
	GONE(410, "Gone", "The resource is no longer available.", "Remove references to this address."),

	/** 412: a precondition of the request does not hold. */
	PRECONDITION_FAILED(412, "Precondition failed", "The resource has changed since it was last read.",
			"Read the resource again and repeat the request with its current version."),

	/** 413: the content is too large. */
	PAYLOAD_TOO_LARGE(413, "Payload too large", "The request is larger than the service accepts.",
			"Send less content, or split it over several requests."),

	/** 414: the address is too long. */
	URI_TOO_LONG(414, "URI too long", "The address of the request is too long.",
			"Send fewer or shorter parameters, or send them in the body where the operation allows it."),

	/** 415: the content has a format that is not supported. */
	UNSUPPORTED_MEDIA_TYPE(415, "Unsupported media type", "The format of the request content is not supported.",
			"Send one of the media types that the Accept header of the response lists.",
			"Check the Content-Type header of the request."),

	/** 422: fields break the rules of the operation. */
	VALIDATION_FAILED(422, "Validation failed", "The request has invalid fields.",
			"Correct the fields that the details list, and send the request again."),

	/** 423: the resource is locked. */
	RESOURCE_LOCKED(423, "Resource locked", "The resource is locked.",
			"Unlock the resource, or wait until it is free."),

	/** 428: the request must be conditional. */
	PRECONDITION_REQUIRED(428, "Precondition required", "The request must be conditional.",
			"Read the resource, and repeat the request with its ETag in the If-Match header."),

	/** 429: too many requests. */
	RATE_LIMIT_EXCEEDED(429, "Rate limit exceeded", "Too many requests in a short time.",
			"Wait as long as the Retry-After header says, then try again.", "Spread requests over a longer time."),

	/** 431: the headers are too large. */
	REQUEST_HEADERS_TOO_LARGE(431, "Request headers too large", "The headers of the request are too large.",
			"Send fewer or smaller headers; clear the cookies for this service."),

	/** 500: a fault of the service. */
	INTERNAL_SERVER_ERROR(500, "Internal server error", "An unexpected error occurred. It is not your fault.",
			"Try again later.", "If the error persists, contact support with the request id and the time."),

	/** 501: the service cannot do this. */
	NOT_IMPLEMENTED(501, "Not implemented", "The service does not support this function.",
			"Check the documentation for a function that does what you need."),

	/** 502: another service failed. */
	BAD_GATEWAY(502, "Bad gateway", "A service that is needed for the request gave no valid answer.",
			"Try again after a short while."),

	/** 503: the service is not ready. */
	SERVICE_UNAVAILABLE(503, "Service unavailable", "The service is temporarily unavailable.",
			"Try again later, after the time in the Retry-After header if there is one."),

	/** 504: another service took too long. */
	GATEWAY_TIMEOUT(504, "Gateway timeout", "A service that is needed for the request did not answer in time.",
			"Try again after a short while.", "Ask for less data in one request.");

	private static final @Nullable StandardErrorCode[] BY_STATUS = new StandardErrorCode[600];

	private static final Set<String> NAMES = new LinkedHashSet<>();

	static {
		for (StandardErrorCode code : values()) {
			if (BY_STATUS[code.status()] == null) {
				BY_STATUS[code.status()] = code;
			}
			NAMES.add(code.name());
		}
	}

	private final ErrorDefinition definition;

	StandardErrorCode(int status, String title, String message, String... solutions) {
		this.definition = ErrorDefinition.of(name(), status, message)
			.documentation(
					ErrorDocumentation.NONE.withTitle(title).withSolutions(List.of(solutions)).withCategory("standard"))
			.build();
	}

	/**
	 * Return the code that a status has where nothing else is known of the error.
	 * @param status the HTTP status
	 * @return the code, or {@code null} for a status without one
	 */
	public static @Nullable StandardErrorCode forStatus(int status) {
		return (status >= 0 && status < BY_STATUS.length) ? BY_STATUS[status] : null;
	}

	/**
	 * Return the names of all constants.
	 * @return the codes, in ascending order of their statuses, unmodifiable
	 */
	public static Set<String> names() {
		return Collections.unmodifiableSet(NAMES);
	}

	/**
	 * Return the status before any override.
	 * @return the HTTP status
	 */
	public int status() {
		return this.definition.status();
	}

	/**
	 * Return the entry before any override.
	 * @return the definition
	 */
	public ErrorDefinition definition() {
		return this.definition;
	}

}
