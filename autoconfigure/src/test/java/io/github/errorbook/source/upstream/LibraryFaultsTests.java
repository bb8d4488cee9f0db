package io.github.errorbook.source.upstream;

import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.util.ClassUtils;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link LibraryFaults}.
 */
class LibraryFaultsTests {

	/*
	 * A misspelled name would leave its exceptions unknown without a word. Not every
	 * library is here with what it needs, so the class is not loaded.
	 */
	@ParameterizedTest
	@MethodSource("names")
	void everyClassThatIsNamedExists(String name) {
		String file = name.replace('.', '/') + ClassUtils.CLASS_FILE_SUFFIX;
		assertThat(ClassLoader.getSystemResource(file)).as(name).isNotNull();
	}

	static Set<String> names() {
		return LibraryFaults.names();
	}

	@Test
	void mappersForWhenClassIsNotNamedIsEmpty() {
		assertThat(new LibraryFaults().mappersFor(IllegalStateException.class)).isEmpty();
	}

}
