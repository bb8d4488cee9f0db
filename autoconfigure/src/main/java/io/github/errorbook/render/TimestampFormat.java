package io.github.errorbook.render;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/**
 * How the member {@code timestamp} is written. Immutable.
 *
 * @since 0.1.0
 */
public final class TimestampFormat {

	/**
	 * The name of the format of ISO 8601.
	 */
	public static final String ISO = "iso";

	/**
	 * The name of the number of milliseconds since 1970.
	 */
	public static final String EPOCH_MILLIS = "epoch-millis";

	/**
	 * The name of the number of seconds since 1970.
	 */
	public static final String EPOCH_SECONDS = "epoch-seconds";

	/**
	 * An instant of ISO 8601.
	 */
	public static final TimestampFormat DEFAULT = of(ISO, ZoneOffset.UTC);

	private final String format;

	private final ZoneId zone;

	private final @Nullable DateTimeFormatter formatter;

	private TimestampFormat(String format, ZoneId zone, @Nullable DateTimeFormatter formatter) {
		this.format = format;
		this.zone = zone;
		this.formatter = formatter;
	}

	/**
	 * Create a format.
	 * @param format one of the names above, or a pattern of {@link DateTimeFormatter}
	 * @param zone the time zone, which plays no part for numbers
	 * @return the format
	 * @throws RuntimeException if an instant cannot be written in it
	 */
	public static TimestampFormat of(String format, ZoneId zone) {
		TimestampFormat result = new TimestampFormat(format, zone, formatter(format, zone));
		result.text(Instant.EPOCH);
		return result;
	}

	private static @Nullable DateTimeFormatter formatter(String format, ZoneId zone) {
		return switch (format) {
			case EPOCH_MILLIS, EPOCH_SECONDS -> null;
			case ISO ->
				zone.normalized().equals(ZoneOffset.UTC) ? null : DateTimeFormatter.ISO_OFFSET_DATE_TIME.withZone(zone);
			default -> DateTimeFormatter.ofPattern(format, Locale.ENGLISH).withZone(zone);
		};
	}

	/**
	 * Return whether the timestamp is a number.
	 * @return {@code true} for milliseconds or seconds
	 */
	public boolean isNumber() {
		return this.format.equals(EPOCH_MILLIS) || this.format.equals(EPOCH_SECONDS);
	}

	/**
	 * Return whether the timestamp is a date and time of RFC 3339.
	 * @return {@code true} for the format of ISO 8601
	 */
	public boolean isIso() {
		return this.format.equals(ISO);
	}

	void write(JsonGenerator json, String name, Instant timestamp) {
		if (isNumber()) {
			json.writeNumberProperty(name,
					this.format.equals(EPOCH_MILLIS) ? timestamp.toEpochMilli() : timestamp.getEpochSecond());
		}
		else {
			json.writeStringProperty(name, text(timestamp));
		}
	}

	private String text(Instant timestamp) {
		return (this.formatter != null) ? this.formatter.format(timestamp) : timestamp.toString();
	}

	@Override
	public boolean equals(@Nullable Object object) {
		return object instanceof TimestampFormat other && this.format.equals(other.format)
				&& this.zone.equals(other.zone);
	}

	@Override
	public int hashCode() {
		return 31 * this.format.hashCode() + this.zone.hashCode();
	}

	@Override
	public String toString() {
		return this.format + " in " + this.zone;
	}

}
