package io.github.errorbook.resolve;

import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.springframework.core.GenericTypeResolver;
import org.springframework.util.Assert;

/**
 * Recognises one family of exceptions. Of all mappers, the one whose type is nearest to
 * the exception's class is asked first. A mapper is called by many threads at once.
 *
 * @param <T> the class or interface of the exceptions
 * @since 0.1.0
 * @see FrameworkErrorMapper
 */
@FunctionalInterface
public interface ErrorMapper<T> {

	/**
	 * Say what an exception means. A failure is logged, and {@linkplain #mapUnread what
	 * is certain} counts.
	 * @param thrown the exception
	 * @return what it means, or {@code null} to leave it to the next mapper
	 */
	@Nullable ErrorMapping map(T thrown);

	/**
	 * Say what an exception means that {@link #map} failed to read. Nothing of it counts
	 * but its kind, by default what {@link #mapType} says.
	 * @param thrown the exception
	 * @return what it means, or {@code null} to leave it to the next mapper
	 */
	default @Nullable ErrorMapping mapUnread(T thrown) {
		return mapType(thrown.getClass());
	}

	/**
	 * Say what every exception of a type means, before one is thrown, so that
	 * documentation knows of it. Only the code or the status counts.
	 * @param thrownType the class of exceptions, which has this mapper's type
	 * @return what they all mean, or {@code null} if that depends on the exception, as it
	 * does by default
	 */
	default @Nullable ErrorMapping mapType(Class<?> thrownType) {
		return null;
	}

	/**
	 * Return the class or interface of the exceptions, by default what the implementing
	 * class declares for {@code T}.
	 * @return the type
	 * @throws IllegalStateException if the type is unknown, as with a lambda
	 */
	default Class<?> type() {
		Class<?> type = GenericTypeResolver.resolveTypeArgument(getClass(), ErrorMapper.class);
		Assert.state(type != null, () -> "The type of exceptions that " + getClass().getName()
				+ " maps cannot be told: create it with ErrorMapper.of(SomeException.class, ...)");
		return type;
	}

	/**
	 * Create a mapper from a function.
	 * @param <T> the class or interface of the exceptions
	 * @param type the class or interface of the exceptions
	 * @param function says what an exception means, or answers {@code null}
	 * @return the mapper
	 */
	static <T> ErrorMapper<T> of(Class<T> type, Function<T, @Nullable ErrorMapping> function) {
		return new ErrorMapper<>() {

			@Override
			public @Nullable ErrorMapping map(T thrown) {
				return function.apply(thrown);
			}

			@Override
			public Class<?> type() {
				return type;
			}

		};
	}

	/**
	 * Create a mapper for exceptions that all mean the same.
	 * @param type the class or interface of the exceptions
	 * @param mapping what they mean
	 * @return the mapper
	 */
	static ErrorMapper<?> always(Class<?> type, ErrorMapping mapping) {
		return new ErrorMapper<>() {

			@Override
			public ErrorMapping map(Object thrown) {
				return mapping;
			}

			@Override
			public ErrorMapping mapType(Class<?> thrownType) {
				return mapping;
			}

			@Override
			public Class<?> type() {
				return type;
			}

		};
	}

}
