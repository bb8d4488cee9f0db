package io.github.errorbook.resolve;

import java.util.List;

/**
 * Knows the mappers for exactly one type, such as those that configuration or an
 * annotation on that type declares. Called once for each type.
 *
 * @since 0.1.0
 */
@FunctionalInterface
public interface MapperSource {

	/**
	 * Return the mappers for a type itself, leaving its supertypes aside.
	 * @param type a class of exceptions or an interface that one implements
	 * @return the mappers, first one first; empty for none
	 */
	List<ErrorMapper<?>> mappersFor(Class<?> type);

}
