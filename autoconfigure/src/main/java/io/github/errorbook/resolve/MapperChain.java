package io.github.errorbook.resolve;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import io.github.errorbook.guard.FailureLog;

/**
 * The mappers for one class of exceptions, nearest type first.
 */
final class MapperChain {

	private final List<Link> links = new ArrayList<>();

	private final ExceptionText text;

	private final FailureLog losses;

	private MapperChain(ExceptionText text, FailureLog losses) {
		this.text = text;
		this.losses = losses;
	}

	static MapperChain of(Class<?> thrownType, List<MapperSource> sources, ExceptionText text, FailureLog losses) {
		MapperChain chain = new MapperChain(text, losses);
		for (Class<?> level : levels(thrownType)) {
			sources.forEach((source) -> chain.add(level, source));
		}
		return chain;
	}

	/* One source that cannot look at a class does not keep the others from it. */
	private void add(Class<?> level, MapperSource source) {
		if (source instanceof CompositeMapperSource composite) {
			composite.sources().forEach((part) -> add(level, part));
		}
		else {
			addMappers(level, source);
		}
	}

	/* A class whose methods name a class that is absent cannot be looked at. */
	private void addMappers(Class<?> level, MapperSource source) {
		try {
			source.mappersFor(level).forEach((mapper) -> this.links.add(new Link(level, erased(mapper))));
		}
		catch (LinkageError ex) {
			this.losses.report("No mappers for " + level.getName() + " are known to " + source.getClass().getName(),
					ex);
		}
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
			if (!link.isBroaderThan(bound) && ask(link.mapper(), thrown) != null) {
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

	private @Nullable ErrorMapping extend(@Nullable ErrorMapping result, ErrorMapper<Throwable> mapper,
			Throwable thrown, boolean applicationOnly) {
		if (result != null) {
			return supplement(result, mapper, thrown);
		}
		if (mapper instanceof FrameworkErrorMapper) {
			return applicationOnly ? null : ask(mapper, thrown);
		}
		ErrorMapping mapping = ask(mapper, thrown);
		return (mapping != null) ? this.text.addTo(mapping, thrown) : null;
	}

	private ErrorMapping supplement(ErrorMapping result, ErrorMapper<Throwable> mapper, Throwable thrown) {
		boolean ofOneCode = mapper instanceof CatalogMapper || mapper instanceof AccessorMapper;
		ErrorMapping other = ofOneCode ? null : ask(mapper, thrown);
		return (other != null) ? result.supplementedBy(other) : result;
	}

	/*
	 * All mappers are asked here, those of the application too. Whatever they meet when
	 * they read an exception, it stays with what is certain of its kind.
	 */
	private @Nullable ErrorMapping ask(ErrorMapper<Throwable> mapper, Throwable thrown) {
		try {
			return mapper.map(thrown);
		}
		catch (Throwable ex) {
			this.losses.report("An exception of " + thrown.getClass().getName() + " cannot be read by "
					+ mapper.getClass().getName(), ex);
			return askUnread(mapper, thrown);
		}
	}

	private @Nullable ErrorMapping askUnread(ErrorMapper<Throwable> mapper, Throwable thrown) {
		try {
			return mapper.mapUnread(thrown);
		}
		catch (Throwable ex) {
			return null;
		}
	}

	private record Link(Class<?> level, ErrorMapper<Throwable> mapper) {

		boolean isBroaderThan(Class<?> bound) {
			return this.level != bound && this.level.isAssignableFrom(bound);
		}

	}

}
