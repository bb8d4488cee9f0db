package io.github.errorbook.render;

/**
 * A member that can be added beside {@code code}.
 *
 * @since 0.1.0
 */
public enum EnvelopeMember {

	/** The HTTP status, as a number. */
	STATUS("status"),

	/** When the error occurred, as an ISO 8601 instant. */
	TIMESTAMP("timestamp"),

	/** The path of the request, without query. */
	PATH("path"),

	/** The id of the request. */
	REQUEST_ID("requestId"),

	/** The id of the trace. */
	TRACE_ID("traceId"),

	/** The address of the code's page. */
	DOCUMENTATION("documentation"),

	/** Whether the same request may succeed later. */
	RETRYABLE("retryable");

	private final String wireName;

	EnvelopeMember(String wireName) {
		this.wireName = wireName;
	}

	/**
	 * Return the name of the member in JSON.
	 * @return the name
	 */
	public String wireName() {
		return this.wireName;
	}

}
