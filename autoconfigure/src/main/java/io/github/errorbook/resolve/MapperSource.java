package io.github.errorbook.resolve;

import java.util.List;
import java.util.Set;

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

	/**
	 * Return the types of which it is known from the start that there are mappers.
	 * @return the types; empty for a source that looks at a type only when it is thrown
	 */
	default Set<Class<?>> types() {
		return Set.of();
	}

}
