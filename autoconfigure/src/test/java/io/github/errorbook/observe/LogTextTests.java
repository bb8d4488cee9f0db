package io.github.errorbook.observe;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link LogText}.
 */
class LogTextTests {

	@Test
	void neutralizeWhenHarmlessReturnsSameText() {
		String text = "GET /caf\u00e9/\u20ac~\ud83d\ude00";
		assertThat(LogText.neutralize(text)).isSameAs(text);
	}

	@Test
	void neutralizeReplacesWhatEndsOrHidesLine() {
		assertThat(LogText.neutralize("a\r\n\t\u0000\u007f\u0085\u2028\u2029\u202e\u200bz")).isEqualTo("a__________z");
	}

}
