package io.github.errorbook.source.validation;

import java.lang.reflect.Constructor;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.BeanUtils;
import org.springframework.core.KotlinDetector;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;

/**
 * What a constructor in Kotlin requires, and the request does not have. Spring reports it
 * as an error of the class without any code, whose text is that of the
 * {@link NullPointerException}: it names class and constructor.
 */
final class RefusedNull {

	private static final Pattern PARAMETER = Pattern.compile(", parameter (\\w+)$");

	private static final int MAX_DEPTH = 8;

	private RefusedNull() {
	}

	static boolean is(ObjectError error, BindingResult result) {
		return !(error instanceof FieldError) && error.getCodes() == null
				&& !error.getObjectName().equals(result.getObjectName());
	}

	/**
	 * Find the field that is missing.
	 * @param error the error
	 * @param type the class of the bound object, or {@code null} if it is not known
	 * @return the path in names of Java; empty if the text names no parameter
	 */
	static String field(ObjectError error, @Nullable Class<?> type) {
		Matcher parameter = PARAMETER.matcher(String.valueOf(error.getDefaultMessage()));
		if (!parameter.find()) {
			return "";
		}
		String path = (type != null) ? pathTo(error.getObjectName(), type, 0) : null;
		return (path != null) ? path + parameter.group(1) : parameter.group(1);
	}

	private static @Nullable String pathTo(String className, Class<?> type, int depth) {
		if (type.getName().equals(className)) {
			return "";
		}
		if (depth == MAX_DEPTH || !KotlinDetector.isKotlinType(type)) {
			return null;
		}
		Constructor<?> constructor = BeanUtils.getResolvableConstructor(type);
		@Nullable String[] names = BeanUtils.getParameterNames(constructor);
		for (int i = 0; i < names.length; i++) {
			String path = pathTo(className, constructor.getParameterTypes()[i], depth + 1);
			if (path != null) {
				return names[i] + "." + path;
			}
		}
		return null;
	}

}
