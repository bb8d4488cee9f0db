package io.github.errorbook.source.paging;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.Supplier;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationContext;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;

/**
 * The request of the current thread.
 */
final class ServletListRequest implements ListRequest {

	private final HttpServletRequest request;

	private final PagingArguments arguments;

	private ServletListRequest(HttpServletRequest request, PagingArguments arguments) {
		this.request = request;
		this.arguments = arguments;
	}

	/**
	 * Find the current request each time.
	 * @param context the application, which is asked for what resolves arguments
	 * @return gives the request, or {@code null} outside of one
	 */
	static Supplier<@Nullable ListRequest> in(ApplicationContext context) {
		ObjectProvider<RequestMappingHandlerAdapter> adapters = context
			.getBeanProvider(RequestMappingHandlerAdapter.class);
		PagingArguments arguments = new PagingArguments(() -> adapters.orderedStream().findFirst().orElse(null));
		return () -> current(arguments);
	}

	private static @Nullable ListRequest current(PagingArguments arguments) {
		return (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes)
				? new ServletListRequest(attributes.getRequest(), arguments) : null;
	}

	@Override
	public Map<String, String[]> parameters() {
		return this.request.getParameterMap();
	}

	@Override
	public List<Object> arguments(Predicate<String> missing) {
		return this.arguments.resolve(new RequestWithout(this.request, missing));
	}

}
