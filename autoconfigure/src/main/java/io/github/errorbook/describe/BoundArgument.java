package io.github.errorbook.describe;

import org.springframework.core.MethodParameter;
import org.springframework.core.ReactiveAdapterRegistry;
import org.springframework.http.HttpEntity;
import org.springframework.validation.Errors;

/**
 * An argument of a handler method that Spring makes of the request.
 *
 * @since 0.1.0
 */
public final class BoundArgument {

	private BoundArgument() {
	}

	/**
	 * Return whether the handler looks itself at what is wrong with an argument.
	 * @param parameter the parameter of the handler method
	 * @return {@code true} if the next parameter takes the errors
	 */
	public static boolean isFollowedByErrors(MethodParameter parameter) {
		int next = parameter.getParameterIndex() + 1;
		Class<?>[] types = parameter.getExecutable().getParameterTypes();
		return next < types.length && Errors.class.isAssignableFrom(types[next]);
	}

	/**
	 * Return whether an argument is the whole request, or its headers and its body.
	 * @param parameter the parameter of the handler method
	 * @return {@code true} for an {@link HttpEntity}
	 */
	public static boolean isEntity(MethodParameter parameter) {
		return HttpEntity.class.isAssignableFrom(parameter.getParameterType());
	}

	/**
	 * Return what is made of the request: the body of an entity, the value of an
	 * optional, each value of a publisher.
	 * @param parameter the parameter of the handler method
	 * @return the parameter, nested as deep as need be
	 */
	public static MethodParameter content(MethodParameter parameter) {
		MethodParameter content = isEntity(parameter) ? parameter.nested() : parameter.nestedIfOptional();
		boolean published = ReactiveAdapterRegistry.getSharedInstance()
			.getAdapter(content.getNestedParameterType()) != null;
		return published ? content.nested() : content;
	}

}
