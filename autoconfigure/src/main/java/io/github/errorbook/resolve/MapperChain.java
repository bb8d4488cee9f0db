package io.github.errorbook.resolve;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * The mappers for one class of exceptions, nearest type first.
 */
final class MapperChain {

	private final List<Link> links = new ArrayList<>();

	private MapperChain() {
	}

	static MapperChain of(Class<?> thrownType, List<MapperSource> sources) {
		MapperChain chain = new MapperChain();
		for (Class<?> level : levels(thrownType)) {
			sources.forEach((source) -> source.mappersFor(level)
				.forEach((mapper) -> chain.links.add(new Link(level, erased(mapper)))));
		}
		return chain;
	}

	private static Set<Class<?>> levels(Class<?> thrownType) {
		Set<Class<?>> levels = new LinkedHashSet<>();
		for (Class<?> type = thrownType; type != null && type != Object.class; type = type.getSuperclass()) {
			levels.add(type);
			addInterfaces(type, levels);
		}
		return levels;
	}

	private static void addInterfaces(Class<?> type, Set<Class<?>> levels) {
		for (Class<?> candidate : type.getInterfaces()) {
			levels.add(candidate);
			addInterfaces(candidate, levels);
		}
	}

	@SuppressWarnings("unchecked")
	private static ErrorMapper<Throwable> erased(ErrorMapper<?> mapper) {
		return (ErrorMapper<Throwable>) mapper;
	}

	/**
	 * Ask the mappers in order. The first answer decides; the ones after it supplement.
	 * @param thrown the exception
	 * @param bound a type whose supertypes decide nothing
	 * @param applicationOnly whether a framework's mapper must not decide
	 * @return the answer, or {@code null} if no mapper knows the exception
	 */
	@Nullable ErrorMapping map(Throwable thrown, Class<?> bound, boolean applicationOnly) {
		ErrorMapping result = null;
		for (Link link : this.links) {
			if (result != null || !link.isBroaderThan(bound)) {
				result = extend(result, link.mapper(), thrown, applicationOnly);
			}
		}
		return result;
	}

	/**
	 * Return whether the first mapper that knows an exception is the application's.
	 * @param thrown the exception
	 * @param bound a type whose supertypes decide nothing
	 * @return {@code false} if it is a framework's, or no mapper knows the exception
	 */
	boolean isDecidedByApplication(Throwable thrown, Class<?> bound) {
		for (Link link : this.links) {
			if (!link.isBroaderThan(bound) && link.mapper().map(thrown) != null) {
				return !(link.mapper() instanceof FrameworkErrorMapper);
			}
		}
		return false;
	}

	/**
	 * Ask the first mapper that can decide what every exception of the type means.
	 * @param thrownType the type of which this is the chain
	 * @param bound a type whose supertypes decide nothing
	 * @return the answer, or {@code null} if it depends on the exception or no mapper
	 * knows the type
	 */
	@Nullable ErrorMapping mapType(Class<?> thrownType, Class<?> bound) {
		for (Link link : this.links) {
			if (!link.isBroaderThan(bound)) {
				return link.mapper().mapType(thrownType);
			}
		}
		return null;
	}

	private static @Nullable ErrorMapping extend(@Nullable ErrorMapping result, ErrorMapper<Throwable> mapper,
			Throwable thrown, boolean applicationOnly) {
		if (result != null) {
			return supplement(result, mapper, thrown);
		}
		return (applicationOnly && mapper instanceof FrameworkErrorMapper) ? null : mapper.map(thrown);
	}

	private static ErrorMapping supplement(ErrorMapping result, ErrorMapper<Throwable> mapper, Throwable thrown) {
		ErrorMapping other = (mapper instanceof CatalogMapper) ? null : mapper.map(thrown);
		return (other != null) ? result.supplementedBy(other) : result;
	}

	private record Link(Class<?> level, ErrorMapper<Throwable> mapper) {

		boolean isBroaderThan(Class<?> bound) {
			return this.level != bound && this.level.isAssignableFrom(bound);
		}

	}

}
