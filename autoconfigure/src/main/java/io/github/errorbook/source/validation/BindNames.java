package io.github.errorbook.source.validation;

import java.lang.reflect.Constructor;
import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.BeanUtils;
import org.springframework.core.MethodParameter;
import org.springframework.util.StringUtils;
import org.springframework.web.bind.annotation.BindParam;

import io.github.errorbook.input.FieldNames;

/**
 * The names of query parameters and form fields that {@link BindParam} gives to the
 * parameters of a constructor.
 */
final class BindNames implements FieldNames {

	private final ClassValue<Map<String, String>> names = new ClassValue<>() {

		@Override
		protected Map<String, String> computeValue(Class<?> type) {
			return names(type);
		}

	};

	@Override
	public String nameOf(Class<?> type, String property) {
		return this.names.get(type).getOrDefault(property, property);
	}

	private static Map<String, String> names(Class<?> type) {
		Constructor<?> constructor = constructorOf(type);
		if (constructor == null || constructor.getParameterCount() == 0) {
			return Map.of();
		}
		@Nullable String[] properties = BeanUtils.getParameterNames(constructor);
		Map<String, String> names = new HashMap<>();
		for (int i = 0; i < properties.length; i++) {
			String property = properties[i];
			BindParam annotation = MethodParameter.forFieldAwareConstructor(constructor, i, property)
				.getParameterAnnotation(BindParam.class);
			if (property != null && annotation != null && StringUtils.hasText(annotation.value())) {
				names.put(property, annotation.value());
			}
		}
		return names;
	}

	private static @Nullable Constructor<?> constructorOf(Class<?> type) {
		try {
			return BeanUtils.getResolvableConstructor(type);
		}
		catch (IllegalStateException ex) {
			return null;
		}
	}

}
