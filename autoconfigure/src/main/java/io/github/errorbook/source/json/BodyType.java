package io.github.errorbook.source.json;

import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.core.ResolvableType;
import org.springframework.http.HttpEntity;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.method.HandlerMethod;

/**
 * The type that the body of the current request should have.
 */
final class BodyType {

	/**
	 * Where Spring MVC keeps the handler, of which this room knows no class.
	 */
	private static final String HANDLER = "org.springframework.web.servlet.HandlerMapping.bestMatchingHandler";

	private BodyType() {
	}

	/**
	 * Ask the handler method.
	 * @return the type, or {@code null} if no method declares it
	 */
	static @Nullable Type current() {
		return parameters().filter(BodyType::isBody).map(BodyType::typeOf).findFirst().orElse(null);
	}

	/**
	 * Return whether a part is read in the way of a body.
	 * @return {@code true} if the method takes parts
	 */
	static boolean isPart() {
		return parameters().anyMatch((parameter) -> parameter.hasParameterAnnotation(RequestPart.class));
	}

	private static Stream<MethodParameter> parameters() {
		RequestAttributes request = RequestContextHolder.getRequestAttributes();
		Object handler = (request != null) ? request.getAttribute(HANDLER, RequestAttributes.SCOPE_REQUEST) : null;
		return (handler instanceof HandlerMethod method) ? Arrays.stream(method.getMethodParameters()) : Stream.empty();
	}

	private static boolean isBody(MethodParameter parameter) {
		return parameter.hasParameterAnnotation(RequestBody.class)
				|| HttpEntity.class.isAssignableFrom(parameter.getParameterType());
	}

	private static Type typeOf(MethodParameter parameter) {
		ResolvableType type = ResolvableType.forMethodParameter(parameter);
		boolean entity = HttpEntity.class.isAssignableFrom(parameter.getParameterType());
		return (entity ? type.getGeneric() : type).getType();
	}

}
