package io.github.errorbook.describe.web;

import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;

import io.github.errorbook.describe.ErrorReason;
import io.github.errorbook.input.InputFaults;

/**
 * What Spring MVC and Spring WebFlux can refuse before a handler method is called.
 *
 * @since 0.1.0
 */
public final class WebErrors {

	private WebErrors() {
	}

	/**
	 * Return the reason for the codes: arguments, what the mapping asks for, and the
	 * version of the API.
	 * @param resolvers gives the resolver of a parameter, or {@code null} if none is
	 * known
	 * @param rules the rules by the types of the resolvers, asked in this order
	 * @param faults puts what is wrong into words
	 * @param versioned tells whether the service has versions
	 * @return the reason
	 */
	public static ErrorReason of(Function<MethodParameter, @Nullable Object> resolvers,
			Map<Class<?>, ArgumentRule> rules, InputFaults faults, BooleanSupplier versioned) {
		return ErrorReason.allOf(new ArgumentErrors(resolvers, rules, faults), new MappingErrors(),
				new ApiVersionErrors(versioned));
	}

}
