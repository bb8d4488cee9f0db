package io.github.errorbook.describe.security;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class SamplePathsTests {

	@ParameterizedTest
	@CsvSource({ "/items, /items", "/items/{id}, /items/0", "/items/{id:\\d+}/parts/{part}, /items/0/parts/0",
			"'/items/{id:[0-9]{3}}', /items/0", "/files/{*path}, /files/0", "/files/**, /files/0",
			"/files/*.txt, /files/0.txt" })
	void pathMatchesPattern(String pattern, String path) {
		assertThat(new SamplePaths("/").of(pattern)).isEqualTo(path);
	}

	@ParameterizedTest
	@CsvSource({ "/, /items", "/api, /api/items", "/api/, /api/items" })
	void pathIsBelowThatOfServlet(String servletPath, String path) {
		assertThat(new SamplePaths(servletPath).of("/items")).isEqualTo(path);
	}

}
