package io.github.errorbook.resolve;

import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/**
 * A function that says what the exceptions of a library mean.
 *
 * @param <T> the class or interface of the exceptions
 * @param type the class or interface of the exceptions
 * @param function the function
 */
record FunctionMapper<T>(Class<T> type,
		Function<? super T, @Nullable ErrorMapping> function) implements FrameworkErrorMapper<T> {

	@Override
	public @Nullable ErrorMapping map(T thrown) {
		return this.function.apply(thrown);
	}

}
