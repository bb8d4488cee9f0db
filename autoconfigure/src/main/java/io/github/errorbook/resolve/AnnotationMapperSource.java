package io.github.errorbook.resolve;

import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.List;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;
import org.springframework.util.Assert;
import org.springframework.util.ClassUtils;

import io.github.errorbook.exception.ApiErrorCode;
import io.github.errorbook.exception.ApiErrorStatus;

/**
 * The types that give themselves a code with {@link ApiErrorCode} or a status with
 * {@link ApiErrorStatus}. Of a type that has both an annotated method and a code of its
 * own, the method is asked first. Where one annotation is on a type, the other may be on
 * one that it extends.
 */
final class AnnotationMapperSource implements MapperSource {

	@Override
	public List<ErrorMapper<?>> mappersFor(Class<?> type) {
		Method status = declaredMethod(type, ApiErrorStatus.class);
		if (status == null && !hasCode(type)) {
			return List.of();
		}
		Class<?> coded = nearest(type, AnnotationMapperSource::hasCode);
		Method code = (coded != null) ? declaredMethod(coded, ApiErrorCode.class) : null;
		ErrorMapping otherwise = (coded != null) ? codeOf(coded, code) : null;
		AccessorPath statusPath = statusOf(type);
		return List.of((code == null && statusPath == null && otherwise != null)
				? ErrorMapper.always(Throwable.class, otherwise)
				: new AccessorMapper((code != null) ? AccessorPath.toCode(code) : null, statusPath, otherwise,
						AccessorMapper.NO_DETAILS));
	}

	private static boolean hasCode(Class<?> type) {
		return type.getDeclaredAnnotation(ApiErrorCode.class) != null
				|| declaredMethod(type, ApiErrorCode.class) != null;
	}

	private static @Nullable Class<?> nearest(Class<?> type, Predicate<Class<?>> wanted) {
		for (Class<?> level = type; level != null; level = level.getSuperclass()) {
			if (wanted.test(level)) {
				return level;
			}
		}
		return ClassUtils.getAllInterfacesForClassAsSet(type).stream().filter(wanted).findFirst().orElse(null);
	}

	private static @Nullable ErrorMapping codeOf(Class<?> type, @Nullable Method method) {
		ApiErrorCode annotation = type.getDeclaredAnnotation(ApiErrorCode.class);
		String code = (annotation != null) ? annotation.value() : "";
		Assert.state(method != null || !code.isEmpty(),
				() -> "@ApiErrorCode needs a code on the class " + type.getName());
		return code.isEmpty() ? null : ErrorMapping.code(code);
	}

	private static @Nullable AccessorPath statusOf(Class<?> type) {
		Class<?> owner = nearest(type, (level) -> declaredMethod(level, ApiErrorStatus.class) != null);
		Method method = (owner != null) ? declaredMethod(owner, ApiErrorStatus.class) : null;
		AccessorPath path = (method != null) ? AccessorPath.toStatus(method) : null;
		Assert.state(method == null || path != null,
				() -> "@ApiErrorStatus needs a method that returns a status: " + method);
		return path;
	}

	private static @Nullable Method declaredMethod(Class<?> type, Class<? extends Annotation> annotation) {
		for (Method method : type.getDeclaredMethods()) {
			if (method.isAnnotationPresent(annotation) && !method.isBridge()) {
				Assert.state(method.getParameterCount() == 0,
						() -> "@" + annotation.getSimpleName() + " needs a method without parameters: " + method);
				return method;
			}
		}
		return null;
	}

}
