package io.github.errorbook.guard;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * The time to wait that another service asks for, as
 * <a href="https://www.rfc-editor.org/rfc/rfc9110#field.retry-after">RFC 9110</a> writes
 * it. What is malformed, past or longer than a day is taken for nothing.
 *
 * @since 0.1.0
 */
public final class RetryAfter {

	private static final Duration LONGEST = Duration.ofDays(1);

	private static final Pattern SECONDS = Pattern.compile("[0-9]{1,9}");

	private RetryAfter() {
	}

	/**
	 * Read the value of a header.
	 * @param value the value, or {@code null} for none
	 * @param now the current time
	 * @return the time to wait, or {@code null} for none
	 */
	public static @Nullable Duration parse(@Nullable String value, Instant now) {
		return bounded((value != null) ? parseText(value.trim(), now) : null);
	}

	/**
	 * Take a time for nothing if it is past or too long.
	 * @param time the time to wait, or {@code null} for none
	 * @return the time to wait, or {@code null} for none
	 */
	public static @Nullable Duration bounded(@Nullable Duration time) {
		return (time != null && !time.isNegative() && time.compareTo(LONGEST) <= 0) ? time : null;
	}

	/**
	 * Return the time to wait where the status of an answer asks for it.
	 * @param status the HTTP status
	 * @param time the time to wait, or {@code null} for none
	 * @return the time, or {@code null} for a status other than 429 and 503
	 */
	public static @Nullable Duration ifAsked(int status, @Nullable Duration time) {
		return (status == 429 || status == 503) ? time : null;
	}

	private static @Nullable Duration parseText(String value, Instant now) {
		if (SECONDS.matcher(value).matches()) {
			return Duration.ofSeconds(Long.parseLong(value));
		}
		try {
			return Duration.between(now, DateTimeFormatter.RFC_1123_DATE_TIME.parse(value, Instant::from));
		}
		catch (DateTimeParseException ex) {
			return null;
		}
	}

}
