package io.github.errorbook.source.data;

import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.util.ClassUtils;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link LibraryFailureReader}.
 */
class LibraryFailureReaderTests {

	private static final Pattern HERE = Pattern.compile("(?:org\\.springframework\\.(?:dao|orm|transaction|jdbc)"
			+ "|jakarta\\.persistence|org\\.hibernate|org\\.apache\\.ibatis|com\\.zaxxer\\.hikari)\\..*");

	/*
	 * A misspelled name would leave its exceptions unknown without a word. Not every
	 * library is here, nor is each with what it needs, so the class is not loaded.
	 */
	@ParameterizedTest
	@MethodSource("names")
	void everyClassThatIsNamedExists(String name) {
		String file = name.replace('.', '/') + ClassUtils.CLASS_FILE_SUFFIX;
		assertThat(ClassLoader.getSystemResource(file)).as(name).isNotNull();
	}

	static Stream<String> names() {
		return LibraryFailureReader.names().stream().filter(HERE.asMatchPredicate());
	}

}
