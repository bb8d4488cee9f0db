package io.github.errorbook.guard;

import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThatNoException;

/**
 * Tests for {@link InputMessages}.
 */
class InputMessagesTests {

	/*
	 * Where these are on the class path, Spring Boot reads and writes JSON by them.
	 */
	private static final Set<String> ABSENT = Set.of("jakarta.json.JsonException",
			"kotlinx.serialization.SerializationException");

	static Stream<String> names() {
		return Stream.of(InputMessages.TYPES, InputMessages.HARMLESS)
			.flatMap(Set::stream)
			.filter((name) -> !ABSENT.contains(name));
	}

	/*
	 * A misspelled name would let what a client sent into the log without a word.
	 */
	@ParameterizedTest
	@MethodSource("names")
	void namesAnExceptionThatExists(String name) {
		assertThatNoException().isThrownBy(() -> Class.forName(name).asSubclass(Throwable.class));
	}

}
