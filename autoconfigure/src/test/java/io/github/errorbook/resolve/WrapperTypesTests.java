package io.github.errorbook.resolve;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;

class WrapperTypesTests {

	private final WrapperTypes wrappers = new WrapperTypes(
			List.of(CompletionException.class, ExecutionException.class));

	@Test
	void findReturnsTypeThatWraps() {
		assertThat(this.wrappers.find(new ExecutionException(null))).isEqualTo(ExecutionException.class);
		assertThat(this.wrappers.find(new SubCompletionException(null))).isEqualTo(CompletionException.class);
		assertThat(this.wrappers.find(new RuntimeException(new Exception()))).isNull();
	}

	@Test
	void findWhenTypeWrapsSomeCausesReturnsItForThose() {
		WrapperTypes some = new WrapperTypes(List.of(), Set.of(CompletionException.class.getName()),
				Map.of(IllegalStateException.class.getName(), CompletionException.class.getName()));
		Exception inner = new Exception();
		Exception outer = new IllegalStateException(new SubCompletionException(inner));
		assertThat(some.find(outer)).isEqualTo(IllegalStateException.class);
		assertThat(some.unwrap(outer)).isSameAs(inner);
		assertThat(some.find(new IllegalStateException(inner))).isNull();
		assertThat(some.find(new IllegalStateException())).isNull();
	}

	@Test
	void unwrapReturnsFirstThatIsNoWrapper() {
		Exception inner = new IllegalStateException(new Exception());
		assertThat(this.wrappers.unwrap(new CompletionException(new ExecutionException(inner)))).isSameAs(inner);
		assertThat(this.wrappers.unwrap(inner)).isSameAs(inner);
	}

	@Test
	void unwrapWhenWrapperHasNoCauseReturnsWrapper() {
		Exception empty = new CompletionException(null);
		assertThat(this.wrappers.unwrap(new ExecutionException(empty))).isSameAs(empty);
	}

	@Test
	void unwrapWhenGetCauseThrowsReturnsWrapper() {
		Exception failing = new SubCompletionException(null) {

			@Override
			public synchronized Throwable getCause() {
				throw new IllegalStateException("no cause");
			}

		};
		assertThat(this.wrappers.unwrap(failing)).isSameAs(failing);
	}

	@Test
	@Timeout(10)
	void unwrapWhenWrapperIsItsOwnCauseEnds() {
		Exception cyclic = new SubCompletionException(null) {

			@Override
			public synchronized Throwable getCause() {
				return this;
			}

		};
		assertThat(this.wrappers.unwrap(cyclic)).isSameAs(cyclic);
	}

	static class SubCompletionException extends CompletionException {

		SubCompletionException(Throwable cause) {
			super(cause);
		}

	}

}
