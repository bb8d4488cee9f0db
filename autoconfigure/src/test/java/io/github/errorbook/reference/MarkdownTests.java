package io.github.errorbook.reference;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class MarkdownTests {

	private static final Links LINKS = Links.ofFiles("");

	@Test
	void codeHasAllSections() {
		TestReference.run((content) -> {
			LocalizedReference edition = TestReference.edition(content);
			assertThat(Markdown.code(edition, edition.find("LOW"), LINKS)).startsWith("""
					# LOW

					**Too low**

					- Status: 422 Unprocessable Content
					- Category: Wallet
					- Retryable: Yes
					- Wait: 2 min
					- Since: 1.2
					- Deprecated: Yes
					- Replaced by: [CONFLICT](CONFLICT.md)
					- Removed in: 3.0
					- Message: {required} required.

					There is not enough. Really.

					## Causes

					- Too much was asked for.

					## How to fix it

					1. Ask for less.
					1. Wait.

					## Exact response

					""").contains("""
					```http
					HTTP/1.1 422
					""", """
					    "message": "100.00 required.",
					""", """
					| Name | Type | Description | Example |
					| --- | --- | --- | --- |
					| `required` | decimal | What it takes. | `100.00` |
					""", """
					## Related codes

					- [GONE](GONE.md)
					""");
		}, "errorbook.codes.LOW.status=422", "errorbook.codes.LOW.title=Too low",
				"errorbook.codes.LOW.message={required} required.", "errorbook.codes.LOW.retry-after=2m",
				"errorbook.codes.LOW.category=wallet", "errorbook.codes.LOW.since=1.2",
				"errorbook.codes.LOW.deprecated.replaced-by=CONFLICT", "errorbook.codes.LOW.deprecated.remove-in=3.0",
				"errorbook.codes.LOW.description=There is not enough. Really.",
				"errorbook.codes.LOW.causes[0]=Too much was asked for.",
				"errorbook.codes.LOW.solutions=Ask for less.,Wait.",
				"errorbook.codes.LOW.details.required.type=decimal",
				"errorbook.codes.LOW.details.required.description=What it takes.", "errorbook.codes.LOW.related=GONE");
	}

	@Test
	void indexStrikesDeprecatedCodesThrough() {
		TestReference.run((content) -> assertThat(Markdown.index(TestReference.edition(content), LINKS)).contains("""
				## General

				| Code | Status | What happened | Retryable |
				| --- | --- | --- | --- |
				| ~~[OLD](OLD.md)~~ | 410 | The resource is no longer available. | No |
				"""), "errorbook.codes.OLD.status=410", "errorbook.codes.OLD.deprecated.since=2.0");
	}

	@Test
	void textsStayText() {
		TestReference.run((content) -> {
			LocalizedReference edition = TestReference.edition(content);
			String outside = Markdown.code(edition, edition.find("EVIL"), LINKS).replaceAll("(?s)```.*?\n```", "");
			assertThat(outside).doesNotContainPattern("(?<!\\\\)<").doesNotContainPattern("(?<!\\\\)\\[link");
			assertThat(outside.lines().filter((line) -> line.startsWith("| `what`")))
				.allMatch((line) -> line.replaceAll("\\\\\\|", "").chars().filter((c) -> c == '|').count() == 5);
		}, TestReference.HOSTILE_CATALOG);
	}

	@ParameterizedTest
	@CsvSource(delimiterString = "=>", quoteCharacter = '"', textBlock = """
			plain text 1.2  => plain text 1.2
			1.2             => 1.2
			a*b_c           => a\\*b_c
			_a_ a__b        => \\_a\\_ a\\_\\_b
			<b>&amp;        => \\<b\\>\\&amp;
			[x](y)          => \\[x\\](y)
			a|b             => a\\|b
			1. first        => 1\\. first
			- item          => \\- item
			-1              => -1
			---             => \\---
			" # head"       => \\# head
			"two
			lines"          => two lines
			""")
	void escapeLeavesNoMeaning(String text, String expected) {
		assertThat(MarkdownText.escape(text)).isEqualTo(expected);
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';', textBlock = """
			code   ; `code`
			a`b    ; ``a`b``
			`a     ; `` `a ``
			a|b    ; a\\|b
			""")
	void codeIsFencedByMoreBackticksThanItHas(String text, String expected) {
		assertThat(MarkdownText.code(text)).isEqualTo(expected);
	}

	@Test
	void blockIsFencedByMoreBackticksThanItHas() {
		assertThat(MarkdownText.block("java", "a\n```\nb\n")).isEqualTo("````java\na\n```\nb\n````\n");
	}

}
