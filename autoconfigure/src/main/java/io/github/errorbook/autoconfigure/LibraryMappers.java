package io.github.errorbook.autoconfigure;

import java.util.List;

import org.springframework.context.ApplicationContext;
import org.springframework.core.io.support.SpringFactoriesLoader;

import io.github.errorbook.resolve.MapperSource;

/**
 * Makes the mappers for what a library throws. A room that has some is listed in
 * {@code META-INF/spring.factories}. It is not asked before the first error, so that it
 * costs nothing when a service starts.
 *
 * @since 0.1.0
 * @see MapperSource
 */
@FunctionalInterface
public interface LibraryMappers {

	/**
	 * Create the mappers.
	 * @param context the application
	 * @return their source, an empty one where the library is absent
	 */
	MapperSource in(ApplicationContext context);

	/**
	 * Create the mappers of all rooms, in their order.
	 * @param context the application
	 * @return their source
	 */
	static MapperSource all(ApplicationContext context) {
		List<LibraryMappers> rooms = SpringFactoriesLoader.forDefaultResourceLocation(context.getClassLoader())
			.load(LibraryMappers.class);
		return MapperSource.allOf(rooms.stream().map((room) -> room.in(context)).toArray(MapperSource[]::new));
	}

}
