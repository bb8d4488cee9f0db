package io.github.errorbook.autoconfigure.part;

import java.util.List;

import org.jspecify.annotations.Nullable;
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
	 * Create the customizer, which comes after those of the application.
	 * @param context the application
	 * @return the customizer, or {@code null} if there is nothing to change
	 */
	default @Nullable ErrorCustomizer customizer(ApplicationContext context) {
		return null;
	}

	/**
	 * Create the listener, which comes after those that are beans.
	 * @param context the application
	 * @return the listener, or {@code null} if nobody needs to learn of errors
	 */
	default @Nullable ErrorListener listener(ApplicationContext context) {
		return null;
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
