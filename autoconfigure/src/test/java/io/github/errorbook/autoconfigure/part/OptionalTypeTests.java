package io.github.errorbook.autoconfigure.part;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.aot.hint.RuntimeHints;
import org.springframework.aot.hint.RuntimeHintsRegistrar;
import org.springframework.aot.hint.TypeReference;
import org.springframework.aot.hint.predicate.RuntimeHintsPredicates;
import org.springframework.beans.factory.aot.AotServices;
import org.springframework.boot.test.context.FilteredClassLoader;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link OptionalType}.
 */
class OptionalTypeTests {

	/*
	 * A misspelled name would leave its mappers out without a word.
	 */
	@ParameterizedTest
	@EnumSource
	void isPresentWhereItsLibraryIs(OptionalType type) {
		assertThat(type.isPresent(getClass().getClassLoader())).isTrue();
	}

	@ParameterizedTest
	@EnumSource
	void isPresentWhereItsLibraryIsNotIsFalse(OptionalType type) {
		assertThat(type.isPresent(new FilteredClassLoader(type.className()))).isFalse();
	}

	@ParameterizedTest
	@EnumSource
	void isPresentInNativeImage(OptionalType type) {
		RuntimeHints hints = new RuntimeHints();
		AotServices.factories()
			.load(RuntimeHintsRegistrar.class)
			.forEach((registrar) -> registrar.registerHints(hints, getClass().getClassLoader()));
		assertThat(RuntimeHintsPredicates.reflection().onType(TypeReference.of(type.className()))).accepts(hints);
	}

}
