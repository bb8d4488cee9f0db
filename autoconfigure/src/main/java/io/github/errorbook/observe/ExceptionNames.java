package io.github.errorbook.observe;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import io.github.errorbook.resolve.BareStatusException;

/**
 * Names of exceptions for a tag: the simple names of the classes that occur first,
 * {@code other} for the rest, {@code none} where there was only a status.
 */
final class ExceptionNames {

	static final String NONE = "none";

	static final String OTHER = "other";

	private final int maxClasses;

	private final Map<Class<?>, String> names = new ConcurrentHashMap<>();

	/**
	 * Create names.
	 * @param maxClasses how many classes have a name of their own
	 */
	ExceptionNames(int maxClasses) {
		this.maxClasses = maxClasses;
	}

	String of(Throwable thrown) {
		if (thrown instanceof BareStatusException) {
			return NONE;
		}
		String name = this.names.get(thrown.getClass());
		return (name != null) ? name : add(thrown.getClass());
	}

	private synchronized String add(Class<?> type) {
		return (this.names.size() < this.maxClasses) ? this.names.computeIfAbsent(type, ExceptionNames::simpleName)
				: OTHER;
	}

	private static String simpleName(Class<?> type) {
		String name = type.getSimpleName();
		return name.isEmpty() ? type.getName().substring(type.getName().lastIndexOf('.') + 1) : name;
	}

}
