package io.github.errorbook.sample;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The extension points that the README shows.
 */
class ReadmeExtensionPointTests {

	private static final String SECTION = "Extension points";

	private static final String CONTROLLER = """
			package com.example.wallet;

			@org.springframework.web.bind.annotation.RestController
			class FileController {

				@org.springframework.web.bind.annotation.GetMapping("/file")
				String read() throws java.io.IOException {
					throw new java.nio.file.NoSuchFileException("secret.txt");
				}

			}
			""";

	@Test
	void everyExtensionTakesPart() throws Exception {
		List<String> sources = new ArrayList<>(Readme.blocks(SECTION, "java"));
		sources.add(CONTROLLER);
		try (ReadmeService service = ReadmeService.start(Readme.block("Quick start", "yaml"), sources)) {
			ReadmeResponse response = service.get("/file");
			assertThat(response.status()).isEqualTo("HTTP/1.1 404");
			assertThat(response.headers()).contains("X-Service: wallet");
			assertThat(response.body()).isEqualTo("""
					{"error":{"code":"RESOURCE_NOT_FOUND","message":"The requested resource does not exist.",\
					"details":{"resource":"file"}}}""");
			assertThat(counts(service)).isEqualTo(Map.of("RESOURCE_NOT_FOUND", 1));
		}
	}

	private static Object counts(ReadmeService service) throws ReflectiveOperationException {
		Field counts = service.type("ErrorCounts").getDeclaredField("counts");
		counts.setAccessible(true);
		return counts.get(service.bean(service.type("ErrorCounts")));
	}

}
