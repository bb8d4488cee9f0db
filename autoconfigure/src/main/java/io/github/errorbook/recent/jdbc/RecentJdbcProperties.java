package io.github.errorbook.recent.jdbc;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.boot.convert.DurationUnit;
import org.springframework.boot.sql.init.DatabaseInitializationMode;

/**
 * Properties of the log of recent errors in a database.
 *
 * @param tableName Name of the table, without quotes and schema.
 * @param initializeSchema When the table is created at start-up.
 * @param schema Path of the script that creates the table.
 * @param platform Name that stands for the placeholder in the path of the script; found
 * out by default.
 * @param continueOnError Whether start-up goes on when the script fails.
 * @param batchSize Largest number of errors that are written at once.
 * @param flushInterval Time between writes.
 * @param maxBackoff Longest time between attempts while the database is away.
 * @param shutdownTimeout Longest time that a shutdown waits for the last write.
 */
@ConfigurationProperties(prefix = "errorbook.recent.jdbc", ignoreUnknownFields = false)
record RecentJdbcProperties(@DefaultValue("errorbook_error") String tableName,
		@DefaultValue("embedded") DatabaseInitializationMode initializeSchema,
		@DefaultValue(DEFAULT_SCHEMA) String schema, @Nullable String platform,
		@DefaultValue("true") boolean continueOnError, @DefaultValue("200") int batchSize,
		@DurationUnit(ChronoUnit.SECONDS) @DefaultValue("500ms") Duration flushInterval,
		@DurationUnit(ChronoUnit.SECONDS) @DefaultValue("10s") Duration maxBackoff,
		@DurationUnit(ChronoUnit.SECONDS) @DefaultValue("5s") Duration shutdownTimeout) {

	static final String DEFAULT_TABLE = "errorbook_error";

	static final String DEFAULT_SCHEMA = "classpath:io/github/errorbook/recent/jdbc/schema-@@platform@@.sql";

	private static final String PREFIX = "errorbook.recent.jdbc.";

	private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]{0,39}");

	private static final Duration MAX_PAUSE = Duration.ofMinutes(10);

	public RecentJdbcProperties {
		require(NAME.matcher(tableName).matches(), "table-name", tableName,
				"Give letters, digits and underscores, at most 40, such as errorbook_error.");
		require(batchSize > 0 && batchSize <= 10_000, "batch-size", batchSize, "Give a number from 1 to 10000.");
		requirePause(flushInterval, "flush-interval");
		requirePause(maxBackoff, "max-backoff");
		require(!shutdownTimeout.isNegative() && shutdownTimeout.compareTo(MAX_PAUSE) <= 0, "shutdown-timeout",
				shutdownTimeout, "Give a duration up to 10m, such as 5s.");
	}

	private static void requirePause(Duration pause, String name) {
		require(pause.toMillis() > 0 && pause.compareTo(MAX_PAUSE) <= 0, name, pause,
				"Give a duration from 1ms to 10m, such as 500ms.");
	}

	private static void require(boolean condition, String name, Object value, String reason) {
		if (!condition) {
			throw new InvalidConfigurationPropertyValueException(PREFIX + name, value, reason);
		}
	}

}
