package io.github.errorbook.describe.mvc;

import java.beans.PropertyDescriptor;
import java.lang.reflect.Constructor;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

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
		return canFailInside(type, new HashSet<>());
	}

	private static boolean canFailInside(ResolvableType type, Set<Class<?>> seen) {
		Class<?> raw = type.toClass();
		if (!canFail(type) || !seen.add(raw)) {
			return false;
		}
		if (BeanUtils.isSimpleProperty(raw) || raw.isInterface() || raw.getName().startsWith("java.")) {
			return true;
		}
		return canFailInConstructor(raw, seen) || Arrays.stream(BeanUtils.getPropertyDescriptors(raw))
			.filter((property) -> property.getWriteMethod() != null)
			.anyMatch((property) -> canFailInside(typeOf(property), seen));
	}

	private static boolean canFailInConstructor(Class<?> type, Set<Class<?>> seen) {
		Constructor<?> constructor = BeanUtils.getResolvableConstructor(type);
		for (int i = 0; i < constructor.getParameterCount(); i++) {
			if (canFailInside(ResolvableType.forConstructorParameter(constructor, i), seen)) {
				return true;
			}
		}
		return false;
	}

	private static ResolvableType typeOf(PropertyDescriptor property) {
		return ResolvableType.forMethodParameter(new MethodParameter(property.getWriteMethod(), 0));
	}

}
