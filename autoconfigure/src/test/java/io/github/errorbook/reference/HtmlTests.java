package io.github.errorbook.reference;

import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

class HtmlTests {

	private static final Pattern SCRIPT = Pattern
		.compile("<script(?! src=\"reference-[0-9a-f]+\\.js\"( defer)?></script>)");

	@Test
	void textsOfCatalogStayText() {
		TestReference.run((content) -> {
			LocalizedReference edition = TestReference.edition(content);
			Pages pages = new Pages(edition, content.languages().all(), (language) -> "");
			Links links = Links.ofFiles("");
			assertThat(List.of(Html.render(pages.index(links)), Html.render(pages.code(edition.find("EVIL"), links)),
					Html.render(pages.notFound("<script>'\"", List.of("EVIL"), links))))
				.allSatisfy((page) -> assertThat(page).doesNotContainPattern(SCRIPT)
					.doesNotContain("alert('x')", "\"quoted\"")
					.contains("&lt;script&gt;"));
		}, TestReference.HOSTILE_CATALOG);
	}

	@Test
	void escapeKeepsLineBreaksAndReplacesControlCharacters() {
		assertThat(Html.escape("a\n\tb\u0000\u001b\"'`<>&"))
			.isEqualTo("a\n\tb\uFFFD\uFFFD&quot;&#39;&#96;&lt;&gt;&amp;");
	}

	@Test
	void missingLabelIsFault() {
		withEdition((edition, pages) -> {
			LocalizedReference mute = new LocalizedReference(edition.language(), edition.title(), Map.of(),
					edition.categories(), edition.envelope(), edition.site());
			assertThatNullPointerException().isThrownBy(() -> Html
				.render(new Pages(mute, List.of(mute.language()), (language) -> "").index(Links.ofFiles(""))));
		});
	}

	@ParameterizedTest
	@ValueSource(strings = { "causes", "how-to-fix", "response", "details", "related" })
	void anchorsAreStable(String anchor) {
		TestReference.run((content) -> {
			LocalizedReference edition = TestReference.edition(content);
			Pages pages = new Pages(edition, content.languages().all(), (language) -> "");
			assertThat(Html.render(pages.code(edition.find("LOW"), Links.ofFiles(""))))
				.contains("id=\"" + anchor + "\"");
		}, "errorbook.codes.LOW.status=422", "errorbook.codes.LOW.causes=One.", "errorbook.codes.LOW.solutions=Two.",
				"errorbook.codes.LOW.details.left.type=integer", "errorbook.codes.LOW.related=GONE");
	}

	@Test
	void indexHasAnchorForEachCode() {
		withEdition((edition, pages) -> {
			String page = Html.render(pages.index(Links.ofFiles("")));
			assertThat(edition.entries()).isNotEmpty()
				.allSatisfy((entry) -> assertThat(page).contains("id=\"" + entry.code() + "\""));
		});
	}

	private static void withEdition(BiConsumer<LocalizedReference, Pages> assertions) {
		TestReference.run((content) -> {
			LocalizedReference edition = TestReference.edition(content);
			assertions.accept(edition, new Pages(edition, content.languages().all(), (language) -> ""));
		});
	}

}
