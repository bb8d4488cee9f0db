package io.github.errorbook.catalog;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '"',
			value = { "Bad input{?: {field} {violation}}.|Bad input: a is wrong.|Bad input.|Bad input.",
					"{?{field} }{violation}|a is wrong|is wrong|\u2026", "{?{violation}}|is wrong|is wrong|\"\"",
					"{?{field}}{?{field}}|aa|\"\"|\"\"", "Bad{?: never}|Bad{?: never}|Bad{?: never}|Bad{?: never}",
					"Bad{? {field|Bad{? {field|Bad{? {field|Bad{? {field",
					"Bad{? {a b}}|Bad{? {a b}}|Bad{? {a b}}|Bad{? {a b}}" })
	void optionalPartNeedsAllOfItsValues(String text, String all, String emptyField, String none) {
		MessageTemplate template = MessageTemplate.parse(text);
		assertThat(template.format(Map.of("field", "a", "violation", "is wrong"))).isEqualTo(all);
		assertThat(template.format(Map.of("field", "", "violation", "is wrong"))).isEqualTo(emptyField);
		assertThat(template.format(Map.of())).isEqualTo(none);
		assertThat(template).hasToString(text);
	}

	@Test
	void placeholdersOfOptionalPartsAreNamed() {
		assertThat(MessageTemplate.parse("{a}{?, {b} {c}}").placeholders()).containsExactly("a", "b", "c");
		assertThat(MessageTemplate.parse("{?a}").isFixed()).isTrue();
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
