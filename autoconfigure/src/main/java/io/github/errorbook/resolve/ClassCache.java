package io.github.errorbook.resolve;

import java.util.Map;
import java.util.function.Function;

import org.springframework.util.ConcurrentReferenceHashMap;

/**
 * Keeps what was found out about classes, for as long as its owner lives and there is
 * memory. A {@link ClassValue} must not keep what leads back to its owner, or to a class
 * of the application: the classes of the JDK would hold both for ever. A class as a key
 * leads to its loader, and most values lead to their class; so entries are soft: they die
 * with their owner at once, and a living owner gives up what it has not used before there
 * is not a memory. Weak ones would be found out anew after each collection.
 *
 * @param <V> the type of the values
 */
final class ClassCache<V> {

	private final Map<Class<?>, V> values = new ConcurrentReferenceHashMap<>();

	private final Function<Class<?>, V> compute;

	ClassCache(Function<Class<?>, V> compute) {
		this.compute = compute;
	}

	V get(Class<?> type) {
		V value = this.values.get(type);
		if (value == null) {
			value = this.compute.apply(type);
			this.values.put(type, value);
		}
		return value;
	}

}
