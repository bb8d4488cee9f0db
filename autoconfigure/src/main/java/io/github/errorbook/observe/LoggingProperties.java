package io.github.errorbook.observe;

import java.util.Set;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.core.env.Environment;

/**
 * How errors are logged.
 *
 * @param include What a line says beyond code, status, method, path and ids: principal,
 * query, message, exception, stack-trace. A query can carry what nobody should read, and
 * so can the message that was sent.
 * @param exceptionFromStatus The lowest HTTP status whose lines have what include says of
 * exceptions. Codes with a log-level of their own have it whatever their status.
 * @param maxPerSecond The largest number of lines in a second for errors with the same
 * code and the same class of exception. One more line counts the others. 0 logs all.
 */
@ConfigurationProperties(LoggingProperties.PREFIX)
record LoggingProperties(@DefaultValue Set<LoggedFact> include, @DefaultValue("400") int exceptionFromStatus,
		@DefaultValue("100") int maxPerSecond) {

	static final String PREFIX = "errorbook.logging";

	public LoggingProperties {
		if (exceptionFromStatus < 400 || exceptionFromStatus > 599) {
			throw new InvalidConfigurationPropertyValueException("errorbook.logging.exception-from-status",
					exceptionFromStatus, "It is not the status of an error: give a number from 400 to 599.");
		}
		if (maxPerSecond < 0) {
			throw new InvalidConfigurationPropertyValueException("errorbook.logging.max-per-second", maxPerSecond,
					"It is negative: give a number above 0, or 0 to log every error.");
		}
		include = Set.copyOf(include);
	}

	/**
	 * Read the properties. What is wrong with them was told at the start.
	 * @param environment the configuration
	 * @return what it says
	 */
	static LoggingProperties of(Environment environment) {
		return Binder.get(environment).bindOrCreate(PREFIX, LoggingProperties.class);
	}

	/**
	 * What a line can say.
	 *
	 * @since 0.1.0
	 */
	public enum LoggedFact {

		/** The name of the authenticated caller. */
		PRINCIPAL,

		/** The query string. */
		QUERY,

		/**
		 * The message that was sent, with its values and in the language of the client,
		 * in place of the catalog's.
		 */
		MESSAGE,

		/**
		 * The class of the exception, and the first line of its message unless that may
		 * repeat what the client sent.
		 */
		EXCEPTION,

		/** The stack trace below 500, too. */
		STACK_TRACE

	}

}
