package io.github.errorbook.test;

import java.util.Locale;

/**
 * What a run of the tests does with the lock file.
 */
enum LockMode {

	/** Compare only. */
	CHECK,

	/** Write what is new, unless a promise is broken. */
	WRITE,

	/** Write, and give broken promises up. */
	OVERWRITE;

	/**
	 * The system property.
	 */
	static final String PROPERTY = "errorbook.lock";

	static LockMode current() {
		String value = System.getProperty(PROPERTY, CHECK.name());
		try {
			return valueOf(value.toUpperCase(Locale.ROOT));
		}
		catch (IllegalArgumentException ex) {
			throw new IllegalStateException(
					"-D%s=%s is not known: it may be check, write or overwrite.".formatted(PROPERTY, value), ex);
		}
	}

	String option() {
		return "-D" + PROPERTY + "=" + name().toLowerCase(Locale.ROOT);
	}

}
