package io.github.errorbook.reactive;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import org.springframework.web.server.handler.DefaultWebFilterChain;

/**
 * Finds the place of a filter of ours, once for each chain, as each request asks. Safe
 * for use by several threads.
 */
final class FilterPlaces {

	private final WebFilter filter;

	private final ApplicationHandlers handlers;

	private volatile @Nullable FilterPlace last;

	/**
	 * Create the places of a filter.
	 * @param filter the filter
	 * @param handlers tells who of the application may want exceptions
	 */
	FilterPlaces(WebFilter filter, ApplicationHandlers handlers) {
		this.filter = filter;
		this.handlers = handlers;
	}

	/**
	 * Return the place of the filter.
	 * @param rest the rest of the filters, as given to the filter
	 * @return the place
	 */
	FilterPlace before(WebFilterChain rest) {
		FilterPlace place = this.last;
		if (place == null || place.rest() != rest) {
			place = find(rest);
			this.last = place;
		}
		return place;
	}

	private FilterPlace find(WebFilterChain rest) {
		if (!(rest instanceof DefaultWebFilterChain chain)) {
			return new FilterPlace(rest, null, false);
		}
		List<WebFilter> all = chain.getFilters();
		int index = all.indexOf(this.filter);
		boolean isLast = all.stream().skip(index + 1L).allMatch(InnermostWebFilter.class::isInstance);
		return new FilterPlace(rest, isLast ? chain.getHandler() : null,
				index >= 0 && this.handlers.areNone(all.subList(0, index)));
	}

}
