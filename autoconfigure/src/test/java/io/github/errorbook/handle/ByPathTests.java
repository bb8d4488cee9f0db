package io.github.errorbook.handle;

import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ByPathTests {

	private final ByPath<String> values = ByPath.same("other")
		.except((path) -> path.startsWith("/a/b"), "inner")
		.except((path) -> path.startsWith("/a"), "outer");

	@Test
	void firstExceptionThatAcceptsThePathCounts() {
		assertThat(List.of("/a/b", "/a/c", "/b")).map(this.values::at).containsExactly("inner", "outer", "other");
	}

	@Test
	void pathIsThatWithinTheApplication() {
		assertThat(this.values.at("/shop/a/c", "/shop")).isEqualTo("outer");
		assertThat(this.values.of(request("/a/b/1"))).isEqualTo("inner");
		assertThat(this.values.of(request("-"))).isEqualTo("other");
	}

	@Test
	void allAreMapped() {
		assertThat(this.values.map(String::length).all()).containsExactly(5, 5, 5);
		assertThat(this.values.isSame()).isFalse();
		assertThat(ByPath.same(1).isSame()).isTrue();
	}

	private static ErrorRequest request(String path) {
		return new ErrorRequest("GET", path, Locale.ROOT, "id", null);
	}

}
