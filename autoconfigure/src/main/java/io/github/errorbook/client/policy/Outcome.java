package io.github.errorbook.client.policy;

import java.util.Locale;

/**
 * What a policy makes of an error.
 */
enum Outcome {

	/** Callers get the code of the other service. */
	PASSED,

	/** Callers get a code or an exception of this service. */
	MAPPED,

	/** Callers learn that another service failed. */
	REFUSED;

	private final String tag = name().toLowerCase(Locale.ROOT);

	/**
	 * Return the name for metrics.
	 * @return the name
	 */
	public String tag() {
		return this.tag;
	}

}
