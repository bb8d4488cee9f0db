package io.github.errorbook.render;

/**
 * A member that can be added beside {@code code}.
 *
 * @since 0.1.0
 */
public enum EnvelopeMember {

	/** The HTTP status, as a number. */
	STATUS,

	/** When the error occurred, as an ISO 8601 instant. */
	TIMESTAMP,

	/** The path of the request, without query. */
	PATH,

	/** The id of the request. */
	REQUEST_ID,

	/** The id of the trace. */
	TRACE_ID,

	/** The address of the code's page. */
	DOCUMENTATION,

	/** Whether the same request may succeed later. */
	RETRYABLE

}
