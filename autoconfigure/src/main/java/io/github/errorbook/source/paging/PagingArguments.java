package io.github.errorbook.source.paging;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;

/**
 * The order, page or position that a handler method was given, which the resolvers of
 * Spring Data make from the parameters of a request. They are asked again, so that names,
 * qualifiers, formats and defaults are theirs.
 */
final class PagingArguments {

	private static final String SPRING_DATA = "org.springframework.data.web.";

	private final Supplier<@Nullable RequestMappingHandlerAdapter> adapter;

	PagingArguments(Supplier<@Nullable RequestMappingHandlerAdapter> adapter) {
		this.adapter = adapter;
	}

	/**
	 * Resolve the arguments.
	 * @param request the request, or one with other parameters
	 * @return the arguments, possibly empty
	 */
	List<Object> resolve(HttpServletRequest request) {
		List<Object> arguments = new ArrayList<>();
		if (request.getAttribute(HandlerMapping.BEST_MATCHING_HANDLER_ATTRIBUTE) instanceof HandlerMethod handler) {
			NativeWebRequest webRequest = new ServletWebRequest(request);
			for (MethodParameter parameter : handler.getMethodParameters()) {
				Object argument = resolve(parameter, webRequest);
				if (argument != null) {
					arguments.add(argument);
				}
			}
		}
		return arguments;
	}

	private @Nullable Object resolve(MethodParameter parameter, NativeWebRequest request) {
		HandlerMethodArgumentResolver resolver = resolver(parameter);
		try {
			return (resolver != null) ? resolver.resolveArgument(parameter, null, request, null) : null;
		}
		catch (Exception ex) {
			return null;
		}
	}

	private @Nullable HandlerMethodArgumentResolver resolver(MethodParameter parameter) {
		RequestMappingHandlerAdapter adapter = this.adapter.get();
		List<HandlerMethodArgumentResolver> resolvers = (adapter != null) ? adapter.getArgumentResolvers() : null;
		if (resolvers == null) {
			return null;
		}
		for (HandlerMethodArgumentResolver resolver : resolvers) {
			if (resolver.supportsParameter(parameter)) {
				return resolver.getClass().getName().startsWith(SPRING_DATA) ? resolver : null;
			}
		}
		return null;
	}

}
