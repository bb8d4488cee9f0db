package io.github.errorbook.resolve;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import io.github.errorbook.catalog.ErrorCatalog;

/**
 * Knows the mappers for exactly one type, such as those that configuration or an
 * annotation on that type declares. Called once for each type.
 *
 * @since 0.1.0
 * @see ErrorMapper
 * @see MapperSourceOrder
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

	/**
	 * Create a source of mappers by the type that each declares.
	 * @param mappers the mappers; of two with the same type the earlier is asked first
	 * @return the source
	 * @throws IllegalStateException if the type of a mapper is unknown
	 */
	static MapperSource of(ErrorMapper<?>... mappers) {
		return of(List.of(mappers));
	}

	/**
	 * Create a source of mappers by the type that each declares.
	 * @param mappers the mappers; of two with the same type the earlier is asked first
	 * @return the source
	 * @throws IllegalStateException if the type of a mapper is unknown
	 */
	static MapperSource of(Collection<? extends ErrorMapper<?>> mappers) {
		return new TypedMapperSource(mappers);
	}

	/**
	 * Create a source of what several sources know.
	 * @param sources the sources; of two that know the same type the earlier is asked
	 * first
	 * @return the source
	 */
	static MapperSource allOf(MapperSource... sources) {
		return new CompositeMapperSource(List.of(sources));
	}

	/**
	 * Create a source of the types that give themselves a code with
	 * {@link io.github.errorbook.exception.ApiErrorCode}.
	 * @return the source
	 */
	static MapperSource ofAnnotations() {
		return new AnnotationMapperSource();
	}

	/**
	 * Create a source of the types of which the configuration says by which accessors
	 * they know their code. Each detail that the catalog declares for the code is read
	 * from the accessor of that name.
	 * @param catalog the catalog
	 * @param accessors the types; of two that are the same the first counts
	 * @return the source
	 */
	static MapperSource ofAccessors(ErrorCatalog catalog, Collection<ExceptionAccessors> accessors) {
		return new AccessorMapperSource(catalog, accessors);
	}

	/**
	 * Create a source of what an application says: what its catalog maps, then its own
	 * mappers and {@link io.github.errorbook.exception.ApiException}, then annotations.
	 * @param catalog the catalog
	 * @param mappers the mappers; of two with the same type the earlier is asked first
	 * @return the source
	 * @throws IllegalStateException if the type of a mapper is unknown
	 */
	static MapperSource ofApplication(ErrorCatalog catalog, Collection<? extends ErrorMapper<?>> mappers) {
		Stream<ErrorMapper<?>> provided = Stream.of(new ApiExceptionMapper(), new BareStatusMapper());
		return allOf(new CatalogMapperSource(catalog), of(Stream.concat(mappers.stream(), provided).toList()),
				ofAnnotations());
	}

}
