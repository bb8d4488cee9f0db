package io.github.errorbook.describe.web;

import java.beans.PropertyDescriptor;
import java.lang.reflect.Constructor;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.springframework.beans.BeanUtils;
import org.springframework.core.MethodParameter;
import org.springframework.core.ResolvableType;

/**
 * Tells whether the texts of a request always fit a type.
 */
final class Conversions {

	private static final Set<Class<?>> TEXTS = Set.of(String.class, CharSequence.class, Object.class);

	private Conversions() {
	}

	/**
	 * Return whether a text may not fit a type.
	 * @param type the type, or an array, collection or optional value of it
	 * @return {@code true} if the conversion can fail
	 */
	static boolean canFail(ResolvableType type) {
		Class<?> raw = type.toClass();
		if (raw.isArray()) {
			return canFail(type.getComponentType());
		}
		if (raw == Optional.class || Iterable.class.isAssignableFrom(raw)) {
			return canFail(type.getGeneric(0));
		}
		return !TEXTS.contains(raw) && !Map.class.isAssignableFrom(raw);
	}

	/**
	 * Return the type of one value.
	 * @param type the type, or an array, collection or optional value of it
	 * @return the type of the value itself
	 */
	static ResolvableType valueOf(ResolvableType type) {
		Class<?> raw = type.toClass();
		if (raw.isArray()) {
			return valueOf(type.getComponentType());
		}
		boolean container = raw == Optional.class || Iterable.class.isAssignableFrom(raw);
		return container ? valueOf(type.getGeneric(0)) : type;
	}

	/**
	 * Return whether texts may not fit the properties of an object.
	 * @param type the class of the object
	 * @return {@code true} if the conversion of any property, however deep, can fail
	 */
	static boolean canFailInside(ResolvableType type) {
		return canFail(type, Conversions::properties, new HashSet<>());
	}

	/**
	 * Return whether texts may not fit the arguments that construct an object.
	 * @param type the class of the object
	 * @return {@code true} if the conversion of any argument, however deep, can fail
	 */
	static boolean canFailInConstructor(ResolvableType type) {
		return canFail(type, Conversions::arguments, new HashSet<>());
	}

	private static boolean canFail(ResolvableType type, Function<Class<?>, Stream<ResolvableType>> parts,
			Set<Class<?>> seen) {
		Class<?> raw = type.toClass();
		if (!canFail(type) || !seen.add(raw)) {
			return false;
		}
		return BeanUtils.isSimpleProperty(raw) || raw.isInterface() || raw.getName().startsWith("java.")
				|| parts.apply(raw).anyMatch((part) -> canFail(part, parts, seen));
	}

	private static Stream<ResolvableType> properties(Class<?> type) {
		return Stream.concat(arguments(type),
				Arrays.stream(BeanUtils.getPropertyDescriptors(type))
					.filter((property) -> property.getWriteMethod() != null)
					.map(Conversions::typeOf));
	}

	private static Stream<ResolvableType> arguments(Class<?> type) {
		Constructor<?> constructor = BeanUtils.getResolvableConstructor(type);
		return IntStream.range(0, constructor.getParameterCount())
			.mapToObj((i) -> ResolvableType.forConstructorParameter(constructor, i));
	}

	private static ResolvableType typeOf(PropertyDescriptor property) {
		return ResolvableType.forMethodParameter(new MethodParameter(property.getWriteMethod(), 0));
	}

}
