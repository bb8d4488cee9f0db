package io.github.errorbook.catalog;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class MessageTemplateTests {

	@Test
	void formatFillsInEveryPlaceholder() {
		MessageTemplate template = MessageTemplate.parse("{required} required, {available} available.");
		assertThat(template.format(Map.of("required", "100.00", "available", 50)))
			.isEqualTo("100.00 required, 50 available.");
	}

	@Test
	void formatWhenTextHasNoPlaceholderReturnsText() {
		assertThat(MessageTemplate.parse("Top up.").format(Map.of("a", 1))).isEqualTo("Top up.");
	}

	@Test
	void formatWhenValueIsMissingLeavesReadableText() {
		assertThat(MessageTemplate.parse("{required} required.").format(Map.of())).isEqualTo("\u2026 required.");
	}

	@Test
	void formatWhenValueIsNullLeavesReadableText() {
		String formatted = MessageTemplate.parse("Wallet {id}.").format(Collections.singletonMap("id", null));
		assertThat(formatted).isEqualTo("Wallet \u2026.");
	}

	@Test
	void formatDoesNotReadValuesForPlaceholders() {
		assertThat(MessageTemplate.parse("{a}-{b}").format(Map.of("a", "{b}", "b", "$1\\"))).isEqualTo("{b}-$1\\");
	}

	@ParameterizedTest
	@ValueSource(strings = { "{}", "{ a }", "{1}", "{a b}", "{\"a\": 1}", "{a", "a}", "'{'" })
	void formatWhenBracesHoldNoNameLeavesThem(String text) {
		assertThat(MessageTemplate.parse(text).format(Map.of("a", "x"))).isEqualTo(text);
	}

	@Test
	void formatWritesDecimalsWithoutExponent() {
		assertThat(MessageTemplate.parse("{amount}").format(Map.of("amount", new BigDecimal("1E+3"))))
			.isEqualTo("1000");
	}

	@Test
	void formatWhenDecimalIsHugeDoesNotWriteItOut() {
		assertThat(MessageTemplate.parse("{amount}").format(Map.of("amount", new BigDecimal("1E+999999999"))))
			.isEqualTo("1E+999999999");
	}

	@Test
	void formatCutsLongValues() {
		assertThat(MessageTemplate.parse("{a}!").format(Map.of("a", "x".repeat(257))))
			.isEqualTo("x".repeat(256) + "\u2026!");
		assertThat(MessageTemplate.parse("{a}!").format(Map.of("a", "x".repeat(256)))).isEqualTo("x".repeat(256) + "!");
	}

	@Test
	void formatWhenCutFallsIntoCharacterLeavesCharacterOut() {
		String formatted = MessageTemplate.parse("{a}").format(Map.of("a", "x".repeat(255) + "\uD83D\uDE00y"));
		assertThat(formatted).isEqualTo("x".repeat(255) + "\u2026");
	}

	@Test
	void formatWhenToStringThrowsLeavesReadableText() {
		Object value = new Object() {

			@Override
			public String toString() {
				throw new IllegalStateException("no text");
			}

		};
		assertThat(MessageTemplate.parse("<{a}>").format(Map.of("a", value))).isEqualTo("<\u2026>");
	}

	@Test
	void formatWhenToStringReturnsNullLeavesReadableText() {
		Object value = new Object() {

			@Override
			public String toString() {
				return null;
			}

		};
		assertThat(MessageTemplate.parse("<{a}>").format(Map.of("a", value))).isEqualTo("<\u2026>");
	}

	@Test
	void formatWhenValueHasNoTextOfItsOwnDoesNotNameItsClass() {
		assertThat(MessageTemplate.parse("<{a}{b}>").format(Map.of("a", new Object(), "b", new String[] { "x" })))
			.isEqualTo("<\u2026\u2026>");
	}

	@Test
	void placeholdersListsEachNameOnceInOrder() {
		assertThat(MessageTemplate.parse("{b} {a.x} {b} {_c-1}").placeholders()).containsExactly("b", "a.x", "_c-1");
	}

	@Test
	void toStringReturnsTextAsWritten() {
		assertThat(MessageTemplate.parse("Wallet {id}.")).hasToString("Wallet {id}.");
	}

}
