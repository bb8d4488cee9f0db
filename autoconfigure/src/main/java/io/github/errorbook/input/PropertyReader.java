package io.github.errorbook.input;

import java.lang.reflect.AccessibleObject;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.util.ReflectionUtils;
import org.springframework.util.StringUtils;

/**
 * Reads a property of an object: its field, else its accessor.
 */
final class PropertyReader {

	private final Member member;

	private PropertyReader(Member member) {
		this.member = member;
	}

	static @Nullable PropertyReader find(Class<?> type, String property) {
		Member member = ReflectionUtils.findField(type, property);
		return (member != null) ? new PropertyReader(member) : findAccessor(type, property);
	}

	private static @Nullable PropertyReader findAccessor(Class<?> type, String property) {
		String capitalized = StringUtils.capitalize(property);
		for (String name : List.of("get" + capitalized, "is" + capitalized, property)) {
			Method method = ReflectionUtils.findMethod(type, name);
			if (method != null && method.getReturnType() != void.class && method.getDeclaringClass() != Object.class) {
				return new PropertyReader(method);
			}
		}
		return null;
	}

	Class<?> type() {
		return (this.member instanceof Field field) ? field.getType() : ((Method) this.member).getReturnType();
	}

	@Nullable Object read(@Nullable Object target) {
		if (target == null || !((AccessibleObject) this.member).trySetAccessible()) {
			return null;
		}
		try {
			return (this.member instanceof Field field) ? field.get(target) : ((Method) this.member).invoke(target);
		}
		catch (ReflectiveOperationException | IllegalArgumentException ex) {
			return null;
		}
	}

}
