package io.github.errorbook.reference;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.aot.hint.RuntimeHints;
import org.springframework.aot.hint.predicate.RuntimeHintsPredicates;

import io.github.errorbook.reference.text.Labels;

import static org.assertj.core.api.Assertions.assertThat;

class ReferenceRuntimeHintsTests {

	private final RuntimeHints hints = new RuntimeHints();

	ReferenceRuntimeHintsTests() {
		new ReferenceRuntimeHints().registerHints(this.hints, getClass().getClassLoader());
	}

	@ParameterizedTest
	@ValueSource(strings = { "reference.css", "reference.js", "errors.schema.json" })
	void filesAreKept(String file) {
		assertThat(RuntimeHintsPredicates.resource().forResource("io/github/errorbook/reference/" + file))
			.accepts(this.hints);
	}

	@Test
	void wordsAreKept() {
		assertThat(RuntimeHintsPredicates.resource().forBundle(Labels.BUNDLE)).accepts(this.hints);
	}

}
