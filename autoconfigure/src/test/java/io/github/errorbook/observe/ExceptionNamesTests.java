package io.github.errorbook.observe;

import java.io.IOException;

import org.junit.jupiter.api.Test;

import io.github.errorbook.resolve.BareStatusException;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link ExceptionNames}.
 */
class ExceptionNamesTests {

	private final ExceptionNames names = new ExceptionNames(2);

	@Test
	void firstClassesHaveNamesOfTheirOwnAndTheRestIsOther() {
		assertThat(this.names.of(new IllegalStateException())).isEqualTo("IllegalStateException");
		assertThat(this.names.of(new IOException())).isEqualTo("IOException");
		assertThat(this.names.of(new IllegalArgumentException())).isEqualTo("other");
		assertThat(this.names.of(new IllegalStateException())).isEqualTo("IllegalStateException");
	}

	@Test
	void bareStatusIsNoException() {
		assertThat(this.names.of(new BareStatusException(404))).isEqualTo("none");
	}

	@Test
	void classWithoutSimpleNameHasTheLastPartOfItsName() {
		assertThat(this.names.of(new RuntimeException() {
		})).isEqualTo("ExceptionNamesTests$1");
	}

}
