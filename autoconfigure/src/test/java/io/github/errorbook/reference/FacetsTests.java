package io.github.errorbook.reference;

import org.junit.jupiter.api.Test;

import io.github.errorbook.reference.IndexPage.Facet.Value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

class FacetsTests {

	@Test
	void filterThatDividesNothingIsNotOffered() {
		TestReference
			.run((content) -> assertThat(Facets.of(TestReference.edition(content))).extracting(IndexPage.Facet::name)
				.containsExactly("status", "retryable"));
	}

	@Test
	void questionHasOneValue() {
		TestReference.run((content) -> {
			IndexPage.Facet deprecated = Facets.of(TestReference.edition(content)).get(3);
			assertThat(deprecated.name()).isEqualTo("deprecated");
			assertThat(deprecated.choice()).isFalse();
			assertThat(deprecated.values()).containsExactly(new Value("true", "Deprecated", 1));
		}, "errorbook.codes.OLD.status=409", "errorbook.codes.OLD.category=old",
				"errorbook.codes.OLD.deprecated.since=2");
	}

	@Test
	void classesOfStatusSayWhatTheyMean() {
		TestReference.run((content) -> assertThat(Facets.of(TestReference.edition(content)).get(0).values())
			.extracting(Value::value, Value::label)
			.startsWith(tuple("4xx", "4xx client errors")));
	}

}
