package io.github.errorbook.settings.exceptions;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Member;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.util.ReflectionUtils;

import io.github.errorbook.exception.ApiErrorCode;
import io.github.errorbook.exception.ApiErrorDetail;
import io.github.errorbook.input.Accessor;

/**
 * The members of details that exceptions mark with {@link ApiErrorDetail}.
 */
final class AnnotatedMembers {

	private AnnotatedMembers() {
	}

	/**
	 * Find the members that a code can have.
	 * @param code the code
	 * @param exceptions the exceptions of the application
	 * @return the names of the members of exceptions that have the code, or that say only
	 * when they are thrown which code they have
	 */
	static Set<String> of(String code, Collection<Class<?>> exceptions) {
		Set<String> names = new HashSet<>();
		exceptions.stream().filter((type) -> canMean(type, code)).forEach((type) -> names.addAll(of(type)));
		return names;
	}

	private static boolean canMean(Class<?> type, String code) {
		ApiErrorCode annotation = AnnotatedElementUtils.findMergedAnnotation(type, ApiErrorCode.class);
		return (annotation != null) ? annotation.value().equals(code)
				: Arrays.stream(ReflectionUtils.getAllDeclaredMethods(type))
					.anyMatch((method) -> method.isAnnotationPresent(ApiErrorCode.class));
	}

	/**
	 * Find the members of an exception.
	 * @param type the exception
	 * @return the names of the members
	 */
	static Set<String> of(Class<?> type) {
		Set<String> names = new HashSet<>();
		for (Class<?> current = type; current != null
				&& current != Throwable.class; current = current.getSuperclass()) {
			Stream.of(current.getDeclaredFields()).forEach((field) -> add(field, names));
			Stream.of(current.getDeclaredMethods()).forEach((method) -> add(method, names));
		}
		return names;
	}

	private static <M extends AnnotatedElement & Member> void add(M member, Set<String> names) {
		ApiErrorDetail annotation = member.getAnnotation(ApiErrorDetail.class);
		if (annotation != null) {
			names.add(annotation.value().isEmpty() ? Accessor.propertyName(member) : annotation.value());
		}
	}

}
