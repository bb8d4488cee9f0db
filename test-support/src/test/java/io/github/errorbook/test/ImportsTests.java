package io.github.errorbook.test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.type.classreading.SimpleMetadataReaderFactory;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The files by which Spring Boot finds the auto-configurations of this module, also in
 * slices.
 */
class ImportsTests {

	@ParameterizedTest
	@ValueSource(strings = { "org.springframework.boot.autoconfigure.AutoConfiguration",
			"org.springframework.boot.webflux.test.autoconfigure.AutoConfigureWebFlux",
			"org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureWebMvc",
			"org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc" })
	void everyAutoConfigurationIsListed(String file) throws Exception {
		List<String> listed = Stream
			.of(new PathMatchingResourcePatternResolver()
				.getResources("classpath*:META-INF/spring/" + file + ".imports"))
			.flatMap((resource) -> lines(resource))
			.filter((name) -> name.startsWith("io.github.errorbook.test."))
			.toList();
		assertThat(listed).isSorted().isNotEmpty().containsExactlyInAnyOrderElementsOf(annotated());
	}

	private static Stream<String> lines(Resource file) {
		try {
			return file.getContentAsString(StandardCharsets.UTF_8).lines();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static List<String> annotated() throws Exception {
		SimpleMetadataReaderFactory readers = new SimpleMetadataReaderFactory();
		List<String> names = new ArrayList<>();
		for (Resource type : new PathMatchingResourcePatternResolver()
			.getResources("classpath*:io/github/errorbook/test/**/*AutoConfiguration.class")) {
			if (readers.getMetadataReader(type)
				.getAnnotationMetadata()
				.hasAnnotation(AutoConfiguration.class.getName())) {
				names.add(readers.getMetadataReader(type).getClassMetadata().getClassName());
			}
		}
		return names;
	}

}
