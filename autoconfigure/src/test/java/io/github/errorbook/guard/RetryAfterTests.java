package io.github.errorbook.guard;

import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link RetryAfter}.
 */
class RetryAfterTests {

	private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");

	@ParameterizedTest
	@CsvSource(delimiterString = " -> ", textBlock = """
			0 -> 0
			30 -> 30
			' 30 ' -> 30
			0030 -> 30
			86400 -> 86400
			Sat, 21 Nov 2026 10:00:00 GMT -> 0
			Sat, 21 Nov 2026 10:02:00 GMT -> 120
			Sun, 22 Nov 2026 10:00:00 GMT -> 86400
			""")
	void parseReturnsTimeToWait(String value, long seconds) {
		assertThat(RetryAfter.parse(value, NOW)).isEqualTo(Duration.ofSeconds(seconds));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "-1", "+1", "1.5", "86401", "9999999999999999999999", "soon", "30s", "30\r\nX: y",
			"\u0663\u0660", "PT30S", "Sat, 21 Nov 2026 09:59:59 GMT", "Sun, 22 Nov 2026 10:00:01 GMT",
			"Fri, 21 Nov 2026 10:02:00 GMT", "2026-11-21T10:02:00Z" })
	void parseWhenValueIsNoTimeWithinADayReturnsNull(String value) {
		assertThat(RetryAfter.parse(value, NOW)).isNull();
	}

	@Test
	void parseWhenThereIsNoHeaderReturnsNull() {
		assertThat(RetryAfter.parse(null, NOW)).isNull();
	}

}
