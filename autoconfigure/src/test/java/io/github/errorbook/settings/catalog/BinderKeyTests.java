package io.github.errorbook.settings.catalog;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;

import io.github.errorbook.settings.catalog.CatalogProperties.CodeProperties;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for what Spring Boot's binder does to the keys of a map, which is why
 * {@link CodeKeys} reads them itself.
 */
class BinderKeyTests {

	@ParameterizedTest
	@ValueSource(strings = { "A/B", "A!B", "ÄAB" })
	void binderDropsCharacters(String code) {
		assertThat(bind(code)).containsExactly("AB");
		assertThat(faults(code)).isOne();
	}

	@Test
	void binderLosesKeysWithDots() {
		assertThat(bind("order.payment.failed")).isEmpty();
		assertThat(faults("order.payment.failed")).isOne();
	}

	@Test
	void binderGivesOneEntryTheFieldsOfAnother() {
		Binder binder = Binder.get(TestCatalogs.environment("errorbook.codes: {ERR_01: {status: 404}}",
				"errorbook.codes: {ERR01: {title: Other}}"));
		assertThat(binder.bind("errorbook.codes", Bindable.mapOf(String.class, CodeProperties.class)).get())
			.allSatisfy((code, entry) -> {
				assertThat(entry.status()).isEqualTo(404);
				assertThat(entry.documentation().title()).isEqualTo("Other");
			});
		assertThat(faults("ERR_01", "ERR01")).isOne();
	}

	@Test
	void binderKeepsWhatIsInBrackets() {
		String[] codes = { "[A/B]", "[order.payment.failed]", "[ERR_01]", "[ERR01]", "[Größe]" };
		assertThat(bind(codes)).containsExactly("A/B", "order.payment.failed", "ERR_01", "ERR01", "Größe");
		assertThat(faults(codes)).isZero();
	}

	@Test
	void binderKeepsLettersDigitsUnderscoresAndDashes() {
		String[] codes = { "ORDER_GONE", "order-lost", "Err7" };
		assertThat(bind(codes)).containsExactly(codes);
		assertThat(faults(codes)).isZero();
	}

	private static Set<String> bind(String... codes) {
		return Binder.get(TestCatalogs.environment(yaml(codes)))
			.bind("errorbook.codes", Bindable.mapOf(String.class, CodeProperties.class))
			.map(Map::keySet)
			.orElse(Set.of());
	}

	private static int faults(String... codes) {
		return TestCatalogs.faults(yaml(codes)).size();
	}

	private static String yaml(String... codes) {
		StringBuilder yaml = new StringBuilder("errorbook:\n  code-pattern: '.+'\n  codes:\n");
		Arrays.stream(codes).forEach((code) -> yaml.append("    '%s': {status: 404}\n".formatted(code)));
		return yaml.toString();
	}

}
