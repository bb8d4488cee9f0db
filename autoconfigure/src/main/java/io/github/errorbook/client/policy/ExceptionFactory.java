package io.github.errorbook.client.policy;

import java.lang.reflect.Constructor;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.ParameterNameDiscoverer;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

import io.github.errorbook.client.RemoteApiException;

/**
 * Makes exceptions of the application from the details of errors. Each parameter of a
 * constructor takes the detail of its name; one that is an exception takes the error
 * itself. Of several constructors the one counts that lacks the fewest details, then the
 * one that takes the most.
 */
final class ExceptionFactory {

	private static final JsonMapper MAPPER = JsonMapper.builder()
		.disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
		.build();

	private static final ParameterNameDiscoverer NAMES = new DefaultParameterNameDiscoverer();

	private final List<Maker> makers = new ArrayList<>();

	private ExceptionFactory(Class<?> type) {
		for (Constructor<?> constructor : type.getDeclaredConstructors()) {
			String[] names = (constructor.getParameterCount() > 0) ? NAMES.getParameterNames(constructor)
					: new String[0];
			if (names != null && !constructor.isSynthetic() && constructor.trySetAccessible()) {
				this.makers.add(new Maker(constructor, names));
			}
		}
	}

	/**
	 * Create a factory.
	 * @param type the class of exceptions
	 * @return the factory
	 * @throws IllegalArgumentException if the class does not fit, with the reason and the
	 * cure as {@code reason: cure}
	 */
	static ExceptionFactory of(Class<?> type) {
		require(RuntimeException.class.isAssignableFrom(type), Throwable.class.isAssignableFrom(type)
				? "is a checked exception, which a client cannot throw: name a class that extends RuntimeException."
				: "is not an exception: name a class that extends RuntimeException.", type);
		require(type != RemoteApiException.class, "is what is thrown anyway: remove the entry.", type);
		require(!Modifier.isAbstract(type.getModifiers()), "is abstract: name a class of which there are objects.",
				type);
		ExceptionFactory factory = new ExceptionFactory(type);
		require(!factory.makers.isEmpty(),
				"has no constructor whose parameters have names: compile it with -parameters, or give it a constructor without parameters.",
				type);
		return factory;
	}

	private static void require(boolean condition, String otherwise, Class<?> type) {
		if (!condition) {
			throw new IllegalArgumentException("The class '" + type.getName() + "' " + otherwise);
		}
	}

	/**
	 * Make an exception.
	 * @param error the error
	 * @return the exception, whose cause is the error where it takes one, or {@code null}
	 * if the details do not fit
	 */
	@Nullable RuntimeException create(RemoteApiException error) {
		Map<String, @Nullable Object> details = error.getDetails();
		return this.makers.stream()
			.sorted(Comparator.<Maker>comparingInt((maker) -> maker.missing(details))
				.thenComparing((maker) -> -maker.names().length))
			.map((maker) -> maker.make(error))
			.filter((made) -> made != null)
			.findFirst()
			.map((made) -> withCause(made, error))
			.orElse(null);
	}

	private static RuntimeException withCause(RuntimeException made, RemoteApiException error) {
		try {
			return (made.getCause() == null) ? (RuntimeException) made.initCause(error) : made;
		}
		catch (IllegalStateException ex) {
			return made;
		}
	}

	/**
	 * A constructor with the names of its parameters.
	 *
	 * @param constructor the constructor
	 * @param names the names
	 */
	private record Maker(Constructor<?> constructor, @Nullable String[] names) {

		int missing(Map<String, @Nullable Object> details) {
			int missing = 0;
			for (int i = 0; i < this.names.length; i++) {
				missing += (takesError(i) || details.get(this.names[i]) != null) ? 0 : 1;
			}
			return missing;
		}

		private boolean takesError(int index) {
			Class<?> type = this.constructor.getParameterTypes()[index];
			return Throwable.class.isAssignableFrom(type) && type.isAssignableFrom(RemoteApiException.class);
		}

		@Nullable RuntimeException make(RemoteApiException error) {
			try {
				Type[] types = this.constructor.getGenericParameterTypes();
				@Nullable Object[] arguments = new Object[this.names.length];
				for (int i = 0; i < arguments.length; i++) {
					Object value = error.getDetails().get(this.names[i]);
					arguments[i] = takesError(i) ? error
							: (value != null) ? MAPPER.convertValue(value, MAPPER.constructType(types[i])) : null;
				}
				return (RuntimeException) this.constructor.newInstance(arguments);
			}
			catch (ReflectiveOperationException | RuntimeException | LinkageError ex) {
				return null;
			}
		}

	}

}
