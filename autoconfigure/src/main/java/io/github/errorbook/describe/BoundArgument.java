package io.github.errorbook.describe;

import org.springframework.core.MethodParameter;
import org.springframework.validation.Errors;

/**
 * An argument of a handler method that Spring MVC makes of the request.
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

}
