package io.github.errorbook.recent;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * A place among errors in the order of time and id. What is added later does not move it.
 *
 * @param timestamp the time of the error at this place
 * @param id its id
 * @since 0.1.0
 */
public record RecentErrorCursor(Instant timestamp, String id) implements Comparable<RecentErrorCursor> {

	private static final Comparator<RecentErrorCursor> ORDER = Comparator.comparing(RecentErrorCursor::timestamp)
		.thenComparing(RecentErrorCursor::id);

	private static final Pattern TEXT = Pattern.compile("([0-9]{1,17})_([0-9a-f-]{36})");

	/**
	 * Return the place of an error.
	 * @param error the error
	 * @return the place
	 */
	public static RecentErrorCursor of(RecentError error) {
		return new RecentErrorCursor(error.timestamp(), error.id());
	}

	/**
	 * Read what {@link #toString()} wrote.
	 * @param text any text
	 * @return the place, or {@code null} if the text names none
	 */
	public static @Nullable RecentErrorCursor parse(String text) {
		Matcher matcher = TEXT.matcher(text);
		return matcher.matches() ? new RecentErrorCursor(
				Instant.EPOCH.plus(Long.parseLong(matcher.group(1)), ChronoUnit.MICROS), matcher.group(2)) : null;
	}

	@Override
	public int compareTo(RecentErrorCursor other) {
		return ORDER.compare(this, other);
	}

	@Override
	public String toString() {
		return ChronoUnit.MICROS.between(Instant.EPOCH, this.timestamp) + "_" + this.id;
	}

}
