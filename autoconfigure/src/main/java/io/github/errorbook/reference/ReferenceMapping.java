package io.github.errorbook.reference;

import java.nio.charset.StandardCharsets;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.web.HttpRequestHandler;
import org.springframework.web.filter.ServerHttpObservationFilter;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.handler.AbstractHandlerMapping;
import org.springframework.web.util.UriUtils;

/**
 * Leads requests below the path of the reference to their handlers. There are two: one
 * before all mappings of the application, for the files that exist, so that no pattern of
 * the application takes them; and one behind them, so that it takes nothing that the
 * application has.
 */
final class ReferenceMapping extends AbstractHandlerMapping {

	/**
	 * The place before those of the application.
	 */
	static final int FIRST = -10;

	/**
	 * The place behind those of the application, and before that of static resources.
	 */
	static final int LAST = LOWEST_PRECEDENCE - 10;

	private final String path;

	private final Finder finder;

	/**
	 * Create a mapping.
	 * @param path the path of the index
	 * @param order the place among other mappings
	 * @param finder finds the handlers
	 */
	ReferenceMapping(String path, int order, Finder finder) {
		this.path = path;
		this.finder = finder;
		setOrder(order);
	}

	@Override
	protected @Nullable Object getHandlerInternal(HttpServletRequest request) {
		String lookupPath = initLookupPath(request);
		if (!lookupPath.startsWith(this.path) || !isRead(request)) {
			return null;
		}
		String rest = UriUtils.decode(lookupPath.substring(this.path.length()), StandardCharsets.UTF_8);
		HttpRequestHandler handler = this.finder.find(rest, request);
		if (handler != null) {
			observe(rest.startsWith("/") ? this.path + "/{code}" : lookupPath, request);
		}
		return handler;
	}

	private static boolean isRead(HttpServletRequest request) {
		return HttpMethod.GET.matches(request.getMethod()) || HttpMethod.HEAD.matches(request.getMethod());
	}

	private static void observe(String pattern, HttpServletRequest request) {
		request.setAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE, pattern);
		ServerHttpObservationFilter.findObservationContext(request)
			.ifPresent((context) -> context.setPathPattern(pattern));
	}

	/**
	 * Finds the handler of a request.
	 */
	@FunctionalInterface
	interface Finder {

		/**
		 * Find a handler.
		 * @param rest what follows the path of the index, decoded
		 * @param request the request
		 * @return the handler, or {@code null} to leave the request to others
		 */
		@Nullable HttpRequestHandler find(String rest, HttpServletRequest request);

	}

}
