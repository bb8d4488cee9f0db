package io.github.errorbook.resolve;

import java.lang.reflect.Method;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.util.Assert;

import io.github.errorbook.catalog.ErrorCode;
import io.github.errorbook.exception.ApiErrorCode;

/**
 * The types that give themselves a code with {@link ApiErrorCode}. Of a type that has
 * both an annotated method and a code of its own, the method is asked first.
 */
final class AnnotationMapperSource implements MapperSource {

	@Override
	public List<ErrorMapper<?>> mappersFor(Class<?> type) {
		for (Method method : type.getDeclaredMethods()) {
			if (method.isAnnotationPresent(ApiErrorCode.class) && !method.isBridge()) {
				return List.of(byMethod(type, method));
			}
		}
		ApiErrorCode annotation = type.getDeclaredAnnotation(ApiErrorCode.class);
		return (annotation != null) ? List.of(byType(type, annotation.value())) : List.of();
	}

	private static ErrorMapper<?> byType(Class<?> type, String code) {
		Assert.state(!code.isEmpty(), () -> "@ApiErrorCode needs a code on the class " + type.getName());
		return ErrorMapper.always(Throwable.class, ErrorMapping.code(code));
	}

	private static ErrorMapper<Throwable> byMethod(Class<?> type, Method method) {
		Assert.state(method.getParameterCount() == 0,
				() -> "@ApiErrorCode needs a method without parameters: " + method);
		ApiErrorCode onType = type.getDeclaredAnnotation(ApiErrorCode.class);
		ErrorMapping otherwise = (onType != null) ? ErrorMapping.code(onType.value()) : null;
		return new MethodMapper(Accessor.of(method), otherwise);
	}

	private static @Nullable String codeOf(@Nullable Object value) {
		if (value instanceof ErrorCode code) {
			return code.code();
		}
		return (value instanceof Enum<?> constant) ? constant.name() : (value != null) ? value.toString() : null;
	}

	private record MethodMapper(Accessor accessor, @Nullable ErrorMapping otherwise) implements ErrorMapper<Throwable> {

		@Override
		public @Nullable ErrorMapping map(Throwable thrown) {
			String code = codeOf(this.accessor.read(thrown));
			return (code != null) ? ErrorMapping.code(code) : this.otherwise;
		}

		@Override
		public @Nullable ErrorMapping mapUnread(Throwable thrown) {
			return this.otherwise;
		}

	}

}
