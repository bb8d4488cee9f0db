package io.github.errorbook.resolve;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.springframework.util.Assert;

import io.github.errorbook.exception.ApiErrorDetail;
import io.github.errorbook.guard.FailureLog;
import io.github.errorbook.input.Accessor;
import io.github.errorbook.model.ErrorDetails;

/**
 * Reads what an exception marks with {@link ApiErrorDetail}, superclass first.
 */
final class AnnotatedDetails {

	private final FailureLog losses = new FailureLog(AnnotatedDetails.class);

	private final ClassValue<Map<String, Accessor>> accessors = new ClassValue<>() {

		@Override
		protected Map<String, Accessor> computeValue(Class<?> type) {
			return accessors(type);
		}

	};

	private static Map<String, Accessor> accessors(Class<?> type) {
		Map<String, Accessor> accessors = new LinkedHashMap<>();
		if (type.getSuperclass() != null && type != Throwable.class) {
			accessors.putAll(accessors(type.getSuperclass()));
			for (Field field : type.getDeclaredFields()) {
				add(field, () -> Accessor.of(field), accessors);
			}
			for (Method method : type.getDeclaredMethods()) {
				add(method, () -> Accessor.of(withoutParameters(method)), accessors);
			}
		}
		return accessors;
	}

	private static Method withoutParameters(Method method) {
		Assert.state(method.getParameterCount() == 0,
				() -> "@ApiErrorDetail needs a method without parameters: " + method);
		return method;
	}

	private static void add(AnnotatedElement element, Supplier<Accessor> accessor, Map<String, Accessor> accessors) {
		ApiErrorDetail annotation = element.getAnnotation(ApiErrorDetail.class);
		if (annotation != null) {
			Accessor created = accessor.get();
			accessors.put(annotation.value().isEmpty() ? created.propertyName() : annotation.value(), created);
		}
	}

	/**
	 * Add what an exception marks to what is known already.
	 * @param details what is known already; violations stay as they are, and of two
	 * values with one name the known one stays
	 * @param thrown the exception
	 * @return the details
	 */
	ErrorDetails addTo(ErrorDetails details, Throwable thrown) {
		try {
			return read(details, thrown);
		}
		catch (LinkageError ex) {
			this.losses.report("The details cannot be read that are marked in " + thrown.getClass().getName(), ex);
			return details;
		}
	}

	private ErrorDetails read(ErrorDetails details, Throwable thrown) {
		Map<String, Accessor> accessors = this.accessors.get(thrown.getClass());
		if (accessors.isEmpty() || !details.violations().isEmpty()) {
			return details;
		}
		Map<String, @Nullable Object> values = new LinkedHashMap<>(details.values());
		accessors.forEach((name, accessor) -> {
			if (!values.containsKey(name)) {
				accessor.readInto(name, thrown, values);
			}
		});
		return ErrorDetails.of(values);
	}

}
