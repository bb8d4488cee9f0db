package io.github.errorbook.catalog;

/**
 * The level at which an occurrence of a code is logged.
 *
 * @since 0.1.0
 */
public enum ErrorLogLevel {

	/** Log at trace. */
	TRACE,

	/** Log at debug. */
	DEBUG,

	/** Log at info. */
	INFO,

	/** Log at warn. */
	WARN,

	/** Log at error. */
	ERROR,

	/** Do not log. */
	OFF

}
