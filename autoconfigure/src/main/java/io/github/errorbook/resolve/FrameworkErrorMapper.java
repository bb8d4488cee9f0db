package io.github.errorbook.resolve;

import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import io.github.errorbook.catalog.ErrorCode;

/**
 * A mapper for the exceptions of a library rather than of the application. It is asked
 * after the application's own at the same type, and for the cause of another exception
 * only where that one exists to wrap: a parse error inside a service's own exception is
 * not the client's.
 *
 * @param <T> the class or interface of the exceptions
 * @since 0.1.0
 * @see MapperSource#of(ErrorMapper...)
 */
@FunctionalInterface
public interface FrameworkErrorMapper<T> extends ErrorMapper<T> {

	/**
	 * Create a mapper from a function.
	 * @param <T> the class or interface of the exceptions
	 * @param type the class or interface of the exceptions
	 * @param function says what an exception means, or answers {@code null}
	 * @return the mapper
	 */
	static <T> FrameworkErrorMapper<T> of(Class<T> type, Function<? super T, @Nullable ErrorMapping> function) {
		return new FunctionMapper<>(type, function);
	}

	/**
	 * Create a mapper for exceptions that all mean the same.
	 * @param type the class or interface of the exceptions
	 * @param code the code that they mean
	 * @return the mapper
	 */
	static FrameworkErrorMapper<?> always(Class<?> type, ErrorCode code) {
		return new FixedMapper(type, ErrorMapping.code(code));
	}

}
