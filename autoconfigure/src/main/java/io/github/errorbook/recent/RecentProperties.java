package io.github.errorbook.recent;

import java.time.Duration;
import java.time.temporal.ChronoUnit;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.boot.convert.DurationUnit;
import org.springframework.core.env.Environment;
import org.springframework.util.unit.DataSize;

/**
 * Properties of the log of recent errors.
 *
 * @param enabled Whether recent errors are kept.
 * @param store Where they are kept: in the memory of each instance, or in the database of
 * the application.
 * @param maxEntries Largest number of errors in memory; with a database, of those that
 * wait to be written.
 * @param maxBytes Largest size of the errors in memory; with a database, of those that
 * wait to be written.
 * @param retention How long errors are shown, and kept in the database.
 * @param instance Name of this instance in the records; by default the id of the process
 * and the name of the host.
 * @param api The API by which callers see their own errors.
 * @since 0.1.0
 */
@ConfigurationProperties("errorbook.recent")
public record RecentProperties(@DefaultValue("true") boolean enabled, @DefaultValue("MEMORY") RecentErrorStore store,
		@DefaultValue("1000") int maxEntries, @Nullable DataSize maxBytes,
		@DurationUnit(ChronoUnit.SECONDS) @Nullable Duration retention, @Nullable String instance,
		@DefaultValue Api api) {

	private static final String PREFIX = "errorbook.recent.";

	private static final int MAX_INSTANCE = 200;

	private static final Duration MAX_RETENTION = Duration.ofDays(36_500);

	/*
	 * Not converted from text, which would load more classes at each start than all else
	 * here.
	 */
	private static final DataSize MAX_BYTES = DataSize.ofMegabytes(8);

	private static final Duration RETENTION = Duration.ofDays(7);

	public RecentProperties {
		require(maxEntries > 0, "max-entries", maxEntries, "Nothing could be kept: give a number above 0.");
		require(maxBytes == null || maxBytes.toBytes() > 0, "max-bytes", maxBytes,
				"Nothing could be kept: give a size above 0.");
		require(retention == null
				|| (retention.compareTo(Duration.ZERO) > 0 && retention.compareTo(MAX_RETENTION) <= 0), "retention",
				retention, "Give a duration above 0 and up to 36500d, such as 7d.");
		require(instance == null || instance.length() <= MAX_INSTANCE, "instance", instance,
				"It is too long: give a name of at most 200 characters.");
	}

	/**
	 * Read the properties. What is wrong with them was told at the start.
	 * @param environment the configuration
	 * @return what it says
	 */
	public static RecentProperties of(Environment environment) {
		return Binder.get(environment).bindOrCreate("errorbook.recent", RecentProperties.class);
	}

	@Override
	public DataSize maxBytes() {
		return (this.maxBytes != null) ? this.maxBytes : MAX_BYTES;
	}

	@Override
	public Duration retention() {
		return (this.retention != null) ? this.retention : RETENTION;
	}

	private static void require(boolean condition, String name, @Nullable Object value, String reason) {
		if (!condition) {
			throw new InvalidConfigurationPropertyValueException(PREFIX + name, value, reason);
		}
	}

	/**
	 * The API by which callers see their own errors.
	 *
	 * @param enabled Whether there is the API.
	 * @param path Path of the API.
	 * @param requestsPerMinute How many requests each caller has in a minute.
	 * @since 0.1.0
	 */
	public record Api(@DefaultValue("false") boolean enabled, @DefaultValue("/errors/recent") String path,
			@DefaultValue("60") int requestsPerMinute) {

		public Api {
			require(path.startsWith("/"), "api.path", path, "No path matches it: begin it with a slash.");
			require(requestsPerMinute > 0, "api.requests-per-minute", requestsPerMinute,
					"Nobody could call the API: give a number above 0.");
		}

	}

}
