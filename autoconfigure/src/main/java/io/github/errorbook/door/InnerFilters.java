package io.github.errorbook.door;

import java.util.stream.Stream;

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
	Stream<?> of(Object filter);

}
