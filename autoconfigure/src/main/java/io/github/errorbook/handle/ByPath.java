package io.github.errorbook.handle;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * What can differ from path to path. Immutable.
 *
 * @param <T> the type of what differs
 * @since 0.1.0
 */
public final class ByPath<T> {

	private final T otherwise;

	private final Map<Predicate<String>, T> exceptions;

	private ByPath(T otherwise, Map<Predicate<String>, T> exceptions) {
		this.otherwise = otherwise;
		this.exceptions = exceptions;
	}

	/**
	 * Create one that is the same for all paths.
	 * @param value what holds
	 * @param <T> its type
	 * @return the value for all paths
	 */
	public static <T> ByPath<T> same(T value) {
		return new ByPath<>(value, Map.of());
	}

	/**
	 * Return a copy with an exception, which comes after those that there are.
	 * @param paths accepts the paths, within the application and undecoded
	 * @param value what holds for them
	 * @return the copy
	 */
	public ByPath<T> except(Predicate<String> paths, T value) {
		Map<Predicate<String>, T> exceptions = new LinkedHashMap<>(this.exceptions);
		exceptions.put(paths, value);
		return new ByPath<>(this.otherwise, exceptions);
	}

	/**
	 * Return what follows from each value.
	 * @param function gives it
	 * @param <R> its type
	 * @return the result for the same paths
	 */
	public <R> ByPath<R> map(Function<? super T, ? extends R> function) {
		Map<Predicate<String>, R> exceptions = new LinkedHashMap<>();
		this.exceptions.forEach((paths, value) -> exceptions.put(paths, function.apply(value)));
		return new ByPath<>(function.apply(this.otherwise), exceptions);
	}

	/**
	 * Return whether all paths have the same.
	 * @return {@code true} if there are no exceptions
	 */
	public boolean isSame() {
		return this.exceptions.isEmpty();
	}

	/**
	 * Return what holds where nothing else does.
	 * @return the value
	 */
	public T otherwise() {
		return this.otherwise;
	}

	/**
	 * Return all values.
	 * @return that which holds where nothing else does, and then the others in their
	 * order
	 */
	public List<T> all() {
		List<T> all = new ArrayList<>();
		all.add(this.otherwise);
		all.addAll(this.exceptions.values());
		return List.copyOf(all);
	}

	/**
	 * Return what holds for a request.
	 * @param request the request
	 * @return the value
	 */
	public T of(ErrorRequest request) {
		return this.exceptions.isEmpty() ? this.otherwise : at(request.path(), request.facts().contextPath());
	}

	/**
	 * Return what holds for a path.
	 * @param path the path in the container, undecoded
	 * @param contextPath where the application is in the container, empty for the root
	 * @return the value
	 */
	public T at(String path, String contextPath) {
		return at(path.startsWith(contextPath) ? path.substring(contextPath.length()) : path);
	}

	/**
	 * Return what holds for a path.
	 * @param path the path within the application, undecoded
	 * @return the value
	 */
	public T at(String path) {
		for (Map.Entry<Predicate<String>, T> exception : this.exceptions.entrySet()) {
			if (exception.getKey().test(path)) {
				return exception.getValue();
			}
		}
		return this.otherwise;
	}

}
