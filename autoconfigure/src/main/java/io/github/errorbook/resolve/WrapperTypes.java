package io.github.errorbook.resolve;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

import io.github.errorbook.guard.Causes;

/**
 * The types of exceptions that exist to wrap another one. Immutable.
 *
 * @since 0.1.0
 */
public final class WrapperTypes {

	private final List<Class<? extends Throwable>> types;

	private final Set<String> names;

	private final Map<String, String> outerNames;

	/**
	 * Create a set of types.
	 * @param types the types; their subclasses count too
	 */
	public WrapperTypes(Collection<Class<? extends Throwable>> types) {
		this(types, Set.of(), Map.of());
	}

	/**
	 * Create a set of types, some of which need not be there.
	 * @param types the types; their subclasses count too
	 * @param names the names of more classes; their subclasses count too
	 * @param outerNames the names of classes that wrap only some causes, with the name of
	 * the class of those causes; subclasses of both count too
	 */
	public WrapperTypes(Collection<Class<? extends Throwable>> types, Collection<String> names,
			Map<String, String> outerNames) {
		this.types = List.copyOf(types);
		this.names = Set.copyOf(names);
		this.outerNames = Map.copyOf(outerNames);
	}

	/**
	 * Find the type that makes an exception a wrapper.
	 * @param thrown the exception
	 * @return the type, or {@code null} if the exception is not a wrapper
	 */
	public @Nullable Class<? extends Throwable> find(Throwable thrown) {
		Class<? extends Throwable> type = findType(thrown.getClass());
		return (type != null) ? type : findByCause(thrown);
	}

	private @Nullable Class<? extends Throwable> findByCause(Throwable thrown) {
		Class<? extends Throwable> type = findByName(thrown.getClass(), this.outerNames::containsKey);
		Throwable cause = (type != null) ? Causes.of(thrown) : null;
		return (type != null && cause != null && isWrapped(cause, type)) ? type : null;
	}

	private boolean isWrapped(Throwable cause, Class<?> type) {
		return findByName(cause.getClass(), (name) -> name.equals(this.outerNames.get(type.getName()))) != null;
	}

	/**
	 * Find the type that makes the exceptions of a class wrappers, whatever their cause.
	 * @param thrownType the class of exceptions
	 * @return the type, or {@code null} if they are no wrappers
	 */
	@Nullable Class<? extends Throwable> findType(Class<?> thrownType) {
		for (Class<? extends Throwable> type : this.types) {
			if (type.isAssignableFrom(thrownType)) {
				return type;
			}
		}
		return findByName(thrownType, this.names::contains);
	}

	private static @Nullable Class<? extends Throwable> findByName(Class<?> thrownType, Predicate<String> named) {
		for (Class<?> type = thrownType; type != null && type != Throwable.class; type = type.getSuperclass()) {
			if (named.test(type.getName())) {
				return type.asSubclass(Throwable.class);
			}
		}
		return null;
	}

	/**
	 * Return what wrappers wrap, at most 64 deep.
	 * @param thrown the exception
	 * @return the exception itself, or the first inside that is not a wrapper or has no
	 * cause
	 */
	public Throwable unwrap(Throwable thrown) {
		Throwable current = thrown;
		for (int depth = 0; depth < Causes.MAX && find(current) != null; depth++) {
			Throwable cause = Causes.of(current);
			if (cause == null) {
				return current;
			}
			current = cause;
		}
		return current;
	}

}
