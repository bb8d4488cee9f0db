package io.github.errorbook.autoconfigure.part;

import java.util.List;

import org.springframework.context.ApplicationContext;
import org.springframework.core.io.support.SpringFactoriesLoader;

import io.github.errorbook.handle.ErrorCustomizer;
import io.github.errorbook.handle.ErrorListener;
import io.github.errorbook.resolve.MapperSource;

/**
 * What a room adds to the pipeline: mappers for what a library throws, a customizer, a
 * listener. A room that has some is listed in {@code META-INF/spring.factories}. It is
 * not asked before the first error, so that it costs nothing when a service starts.
 *
 * @since 0.1.0
 * @see OptionalType
 */
public interface PipelinePart {

	/**
	 * Create the mappers.
	 * @param context the application
	 * @return their source, an empty one where the library is absent
	 */
	default MapperSource mappers(ApplicationContext context) {
		return MapperSource.of();
	}

	/**
	 * Create the customizers, which come after those of the application.
	 * @param context the application
	 * @return the customizers in their order, none if there is nothing to change
	 */
	default List<ErrorCustomizer> customizers(ApplicationContext context) {
		return List.of();
	}

	/**
	 * Create the listeners, which come after those that are beans.
	 * @param context the application
	 * @return the listeners in their order, none if nobody needs to learn of errors
	 */
	default List<ErrorListener> listeners(ApplicationContext context) {
		return List.of();
	}

	/**
	 * Return the parts of all rooms.
	 * @param context the application
	 * @return the parts, in their order
	 */
	static List<PipelinePart> all(ApplicationContext context) {
		return SpringFactoriesLoader.forDefaultResourceLocation(context.getClassLoader()).load(PipelinePart.class);
	}

}
