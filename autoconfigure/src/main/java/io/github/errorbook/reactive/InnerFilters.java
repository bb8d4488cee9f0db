package io.github.errorbook.reactive;

import java.util.stream.Stream;

import org.springframework.web.server.WebFilter;

/**
 * Knows filters that are inside of another, as those of Spring Security are.
 *
 * @since 0.1.0
 */
@FunctionalInterface
public interface InnerFilters {

	/**
	 * Return the filters inside of another.
	 * @param filter the other
	 * @return the filters in no particular order, none if it has none
	 */
	Stream<WebFilter> of(WebFilter filter);

}
