package io.github.errorbook.reference;

import java.util.function.BiConsumer;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class SiteTests {

	private static final String HOME = "errorbook.reference.home-url=https://wallet.example/";

	private static final String SUPPORT = "errorbook.reference.support-url=https://wallet.example/support";

	@Test
	void everyPageLeadsHomeAndToSupport() {
		with((edition, pages) -> assertThat(Html.render(pages.index(Links.ofFiles("")))).contains("<footer",
				"href=\"https://wallet.example\"", "href=\"https://wallet.example/support\""), HOME, SUPPORT);
		with((edition, pages) -> assertThat(Html.render(pages.code(edition.find("INVALID_REQUEST"), Links.ofFiles(""))))
			.contains("<footer", "href=\"https://wallet.example/support\"")
			.doesNotContain("href=\"https://wallet.example\""), SUPPORT);
	}

	@Test
	void pageWithoutLinksHasNoFooter() {
		with((edition, pages) -> assertThat(Html.render(pages.index(Links.ofFiles("")))).doesNotContain("<footer"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "springdoc.swagger-ui.enabled=false", "springdoc.api-docs.enabled=false",
			"springdoc.use-management-port=true" })
	void operationsThatAreNotShownAreNotLinked(String property) {
		with((edition, pages) -> assertThat(edition.site().openApi()).isNull(), property);
	}

	private static void with(BiConsumer<LocalizedReference, Pages> assertions, String... properties) {
		TestReference.run((content) -> {
			LocalizedReference edition = TestReference.edition(content);
			assertions.accept(edition, new Pages(edition, content.languages().all(), (language) -> ""));
		}, properties);
	}

}
