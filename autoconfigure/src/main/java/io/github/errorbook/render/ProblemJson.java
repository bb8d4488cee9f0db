package io.github.errorbook.render;

/**
 * When an error is sent as problem details (RFC 9457).
 *
 * @since 0.1.0
 */
public enum ProblemJson {

	/** To a client that prefers {@code application/problem+json}. */
	NEGOTIATE,

	/** To nobody. */
	NEVER,

	/** To everybody. */
	ALWAYS

}
