package io.github.errorbook.observe;

import java.util.Set;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;

/**
 * How errors are logged.
 *
 * @param include What a line tells beyond code, status, method, path and ids: principal,
 * query, or both. A query can carry what nobody should read.
 * @param maxPerSecond The largest number of lines in a second for errors with the same
 * code and the same class of exception. One more line counts the others. 0 logs all.
 * @since 0.1.0
 */
@ConfigurationProperties(prefix = "errorbook.logging", ignoreUnknownFields = false)
public record LoggingProperties(@DefaultValue Set<LoggedFact> include, @DefaultValue("100") int maxPerSecond) {

	public LoggingProperties {
		if (maxPerSecond < 0) {
			throw new InvalidConfigurationPropertyValueException("errorbook.logging.max-per-second", maxPerSecond,
					"It is negative: give a number above 0, or 0 to log every error.");
		}
		include = Set.copyOf(include);
	}

	/**
	 * What a line can tell.
	 *
	 * @since 0.1.0
	 */
	public enum LoggedFact {

		/** The name of the authenticated caller. */
		PRINCIPAL,

		/** The query string. */
		QUERY

	}

}
