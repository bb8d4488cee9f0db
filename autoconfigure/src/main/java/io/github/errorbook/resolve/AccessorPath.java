package io.github.errorbook.resolve;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.util.ClassUtils;
import org.springframework.util.ReflectionUtils;

import io.github.errorbook.catalog.ErrorCode;
import io.github.errorbook.catalog.Spelling;
import io.github.errorbook.input.Accessor;

/**
 * A chain of public accessors, each of what the one before returns, that leads from an
 * exception to its code or its status.
 */
final class AccessorPath {

	private static final List<Class<?>> INTEGERS = List.of(Integer.class, Long.class, Short.class, Byte.class);

	/* Spring's HttpStatusCode, and StatusType of Jakarta REST. */
	private static final List<String> STATUS_PROPERTIES = List.of("value", "statusCode");

	private static final Set<Class<?>> INHERITED = Set.of(Object.class, Enum.class, Throwable.class);

	private final List<Accessor> steps;

	private AccessorPath(List<Accessor> steps) {
		this.steps = List.copyOf(steps);
	}

	/**
	 * Find the accessors that lead to a code.
	 * @param type the class of exceptions
	 * @param path the names of the accessors, with or without {@code get} and {@code is}
	 * @return the path
	 * @throws IllegalArgumentException if an accessor is missing or cannot lead to a code
	 */
	static AccessorPath toCode(Class<?> type, String path) {
		List<Accessor> steps = find(type, path);
		Class<?> leaf = last(steps);
		if (leaf.isArray() || !isPlain(leaf) || (isSimple(leaf) && !isCode(leaf))) {
			throw new IllegalArgumentException("'%s' of %s returns %s, which cannot be a code: name an accessor of a "
				.formatted(path, type.getName(), leaf.getSimpleName()) + "String, an enum, an ErrorCode or a number.");
		}
		return new AccessorPath(steps);
	}

	/**
	 * Find the accessors that lead to a status.
	 * @param type the class of exceptions
	 * @param path the names of the accessors, with or without {@code get} and {@code is}
	 * @return the path
	 * @throws IllegalArgumentException if an accessor is missing or cannot lead to a
	 * status
	 */
	static AccessorPath toStatus(Class<?> type, String path) {
		AccessorPath found = toStatus(find(type, path));
		if (found == null) {
			throw new IllegalArgumentException("'%s' of %s returns %s, which cannot be a status: name an accessor of "
				.formatted(path, type.getName(), last(find(type, path)).getSimpleName())
					+ "an int or of a type that has one, such as HttpStatus.");
		}
		return found;
	}

	static AccessorPath toCode(Method method) {
		return new AccessorPath(List.of(Accessor.of(method)));
	}

	static @Nullable AccessorPath toStatus(Method method) {
		return toStatus(List.of(Accessor.of(method)));
	}

	private static @Nullable AccessorPath toStatus(List<Accessor> steps) {
		Class<?> leaf = last(steps);
		if (isInteger(leaf) || leaf == Number.class || leaf == Object.class) {
			return new AccessorPath(steps);
		}
		for (String property : STATUS_PROPERTIES) {
			Accessor number = Accessor.ofProperty(leaf, property);
			if (number != null && isInteger(number.type())) {
				List<Accessor> longer = new ArrayList<>(steps);
				longer.add(number);
				return new AccessorPath(longer);
			}
		}
		return null;
	}

	private static List<Accessor> find(Class<?> type, String path) {
		List<Accessor> steps = new ArrayList<>();
		Class<?> owner = type;
		for (String name : path.trim().split("\\.", -1)) {
			Accessor accessor = Accessor.ofProperty(owner, name);
			if (accessor == null) {
				throw new IllegalArgumentException("The class '%s' has no public accessor '%s' without parameters: %s"
					.formatted(owner.getName(), name, cure(owner, name)));
			}
			steps.add(accessor);
			owner = accessor.type();
		}
		return steps;
	}

	private static String cure(Class<?> owner, String name) {
		List<String> properties = Arrays.stream(owner.getMethods())
			.filter(AccessorPath::isAccessor)
			.map(Accessor::propertyName)
			.distinct()
			.sorted()
			.toList();
		String nearest = Spelling.nearest(name, properties);
		return (nearest != null) ? "did you mean '" + nearest + "'?" : properties.isEmpty()
				? "add the method, or correct the class." : "name one of " + String.join(", ", properties) + ".";
	}

	private static boolean isAccessor(Method method) {
		return method.getParameterCount() == 0 && method.getReturnType() != void.class
				&& !Modifier.isStatic(method.getModifiers()) && !ReflectionUtils.isObjectMethod(method)
				&& !INHERITED.contains(method.getDeclaringClass());
	}

	private static Class<?> last(List<Accessor> steps) {
		return ClassUtils.resolvePrimitiveIfNecessary(steps.get(steps.size() - 1).type());
	}

	private static boolean isPlain(Class<?> type) {
		return !Collection.class.isAssignableFrom(type) && !Map.class.isAssignableFrom(type)
				&& !Throwable.class.isAssignableFrom(type);
	}

	private static boolean isSimple(Class<?> type) {
		return type != Object.class && (ClassUtils.isPrimitiveWrapper(type) || !type.isInterface());
	}

	private static boolean isCode(Class<?> type) {
		return CharSequence.class.isAssignableFrom(type) || type.isEnum() || type == Enum.class
				|| ErrorCode.class.isAssignableFrom(type) || isInteger(type) || type == Number.class;
	}

	private static boolean isInteger(Class<?> type) {
		return INTEGERS.contains(ClassUtils.resolvePrimitiveIfNecessary(type));
	}

	/**
	 * Read the value at the end of the path.
	 * @param target the exception
	 * @return the value, or {@code null} where an accessor has none
	 */
	@Nullable Object read(Object target) {
		Object value = target;
		for (Accessor step : this.steps) {
			value = (value != null) ? step.read(value) : null;
		}
		return value;
	}

}
