package io.github.errorbook.autoconfigure;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.UrlResource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.type.AnnotationMetadata;
import org.springframework.core.type.classreading.SimpleMetadataReaderFactory;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The files by which Spring Boot finds the auto-configurations.
 */
class ImportsTests {

	private static final String BOOT = "org.springframework.boot.autoconfigure.AutoConfiguration.imports";

	@Test
	void everyAutoConfigurationIsListed() throws IOException {
		assertThat(lines(BOOT)).isNotEmpty()
			.doesNotHaveDuplicates()
			.isSorted()
			.containsExactlyInAnyOrderElementsOf(annotatedClasses());
	}

	/*
	 * A slice has neither a database nor an operator.
	 */
	@ParameterizedTest
	@ValueSource(strings = { "AutoConfigureWebMvc", "AutoConfigureMockMvc" })
	void everyAutoConfigurationTakesPartInSlicesOfMvc(String slice) {
		assertThat(lines("org.springframework.boot.webmvc.test.autoconfigure." + slice + ".imports"))
			.containsExactlyElementsOf(lines(BOOT).stream()
				.filter((name) -> !name
					.matches(".*\\.(recent|actuate|reactive|netty)\\..*|.*\\.Reactive(Reference|Paging).*"))
				.toList());
	}

	/*
	 * It has no server either.
	 */
	@Test
	void everyAutoConfigurationTakesPartInSlicesOfWebFlux() {
		assertThat(lines("org.springframework.boot.webflux.test.autoconfigure.AutoConfigureWebFlux.imports"))
			.containsExactlyElementsOf(lines(BOOT).stream()
				.filter((name) -> !name
					.matches(".*\\.(recent|actuate|servlet|repository|container)\\..*|.*\\.PagingError.*"))
				.toList());
	}

	@ParameterizedTest
	@MethodSource("includedTypes")
	void everyTypeThatSlicesIncludeExists(String type) throws ClassNotFoundException {
		assertThat(Class.forName(type)).isInterface();
	}

	private static List<String> includedTypes() {
		List<String> types = lines("org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest.includes");
		assertThat(lines("org.springframework.boot.webflux.test.autoconfigure.WebFluxTest.includes")).isEqualTo(types);
		return types;
	}

	private static List<String> annotatedClasses() throws IOException {
		List<String> names = new ArrayList<>();
		SimpleMetadataReaderFactory readers = new SimpleMetadataReaderFactory();
		for (Resource file : new PathMatchingResourcePatternResolver()
			.getResources("classpath*:io/github/errorbook/**/*.class")) {
			AnnotationMetadata metadata = readers.getMetadataReader(file).getAnnotationMetadata();
			if (metadata.hasAnnotation(AutoConfiguration.class.getName())) {
				names.add(metadata.getClassName());
			}
		}
		return names;
	}

	private static List<String> lines(String file) {
		try (BufferedReader reader = new BufferedReader(
				new InputStreamReader(resource("META-INF/spring/" + file).getInputStream(), StandardCharsets.UTF_8))) {
			return reader.lines().toList();
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static Resource resource(String path) throws IOException {
		String here = "io/github/errorbook/autoconfigure/ErrorbookAutoConfiguration.class";
		return new UrlResource(new ClassPathResource(here).getURL().toString().replace(here, path));
	}

}
