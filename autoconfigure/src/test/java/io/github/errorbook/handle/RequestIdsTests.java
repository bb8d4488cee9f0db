package io.github.errorbook.handle;

import java.util.HashSet;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class RequestIdsTests {

	@ParameterizedTest
	@ValueSource(strings = { "a", "0", "-", ".", "_", "az.AZ-09_", "3f2504e0-4f89-11d3-9a0c-0305e82c3301" })
	void acceptWhenCandidateIsSafeReturnsIt(String candidate) {
		assertThat(RequestIds.accept(candidate)).isEqualTo(candidate);
	}

	@ParameterizedTest
	@NullAndEmptySource
	@ValueSource(
			strings = { " ", "a b", "a\r\nX: y", "a\n", "a/b", "a:b", "a@b", "a[b", "a`b", "a{b", "é", "١", "a,b" })
	void acceptWhenCandidateIsUnsafeGeneratesId(String candidate) {
		assertThat(RequestIds.accept(candidate)).matches("[0-9a-f]{32}");
	}

	@Test
	void acceptBoundsLength() {
		assertThat(RequestIds.accept("a".repeat(128))).isEqualTo("a".repeat(128));
		assertThat(RequestIds.accept("a".repeat(129))).matches("[0-9a-f]{32}");
	}

	@Test
	void acceptGeneratesAnotherIdEachTime() {
		Set<String> ids = new HashSet<>();
		for (int i = 0; i < 1000; i++) {
			ids.add(RequestIds.accept(null));
		}
		assertThat(ids).hasSize(1000).allMatch((id) -> id.length() == 32);
	}

}
