package io.github.errorbook.input;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Values that serve as examples.
 *
 * @param value a value
 * @param standard the value in the standard format, as text or a simple value
 */
record SampleValues(Object value, Object standard) {

	private static final LocalDateTime DATE_TIME = LocalDateTime.of(2026, 1, 31, 10, 15, 30);

	private static final Instant INSTANT = DATE_TIME.toInstant(ZoneOffset.UTC);

	private static final Map<Class<?>, SampleValues> BY_TYPE = Map.ofEntries(
			of(LocalDate.class, DATE_TIME.toLocalDate()), of(LocalDateTime.class, DATE_TIME),
			of(LocalTime.class, DATE_TIME.toLocalTime()), of(Instant.class, INSTANT),
			of(OffsetDateTime.class, DATE_TIME.atOffset(ZoneOffset.UTC)),
			of(OffsetTime.class, DATE_TIME.toLocalTime().atOffset(ZoneOffset.UTC)),
			of(ZonedDateTime.class, DATE_TIME.atZone(ZoneOffset.UTC)), of(Duration.class, Duration.ofMinutes(15)),
			of(UUID.class, UUID.fromString("123e4567-e89b-12d3-a456-426614174000")),
			Map.entry(Date.class, new SampleValues(Date.from(INSTANT), "2026-01-31")));

	private static Map.Entry<Class<?>, SampleValues> of(Class<?> type, Object value) {
		return Map.entry(type, new SampleValues(value, value.toString()));
	}

	/**
	 * Find a sample for what is expected.
	 * @param type the type of the value
	 * @param fault what is wrong with a value that has another type
	 * @return the sample, or {@code null} if there is none
	 */
	static @Nullable SampleValues find(Class<?> type, InputFault fault) {
		return switch (fault) {
			case NOT_A_WHOLE_NUMBER, NOT_A_NUMBER -> new SampleValues(1, 1);
			case NOT_A_BOOLEAN -> new SampleValues(true, true);
			case NOT_TEXT -> new SampleValues("text", "text");
			default -> BY_TYPE.get(type);
		};
	}

}
