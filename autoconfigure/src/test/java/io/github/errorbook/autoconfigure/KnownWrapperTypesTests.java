package io.github.errorbook.autoconfigure;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.springframework.util.ClassUtils;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link KnownWrapperTypes}.
 */
class KnownWrapperTypesTests {

	static final List<String> names = Stream
		.of(KnownWrapperTypes.NAMES, KnownWrapperTypes.OUTER_NAMES.keySet(), KnownWrapperTypes.OUTER_NAMES.values())
		.flatMap(Collection::stream)
		.toList();

	@ParameterizedTest
	@FieldSource("names")
	void everyClassThatIsNamedExists(String name) {
		String file = name.replace('.', '/') + ClassUtils.CLASS_FILE_SUFFIX;
		assertThat(ClassLoader.getSystemResource(file)).as(name).isNotNull();
	}

}
