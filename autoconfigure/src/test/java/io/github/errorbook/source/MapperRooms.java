package io.github.errorbook.source;

import java.util.Arrays;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.util.ClassUtils;

/**
 * The auto-configurations of rooms with mappers, which nobody but Spring Boot knows by
 * class.
 */
public final class MapperRooms {

	private MapperRooms() {
	}

	/**
	 * Return some auto-configurations.
	 * @param names their names below Errorbook's package, without the end that is the
	 * same for all
	 */
	public static AutoConfigurations of(String... names) {
		return AutoConfigurations.of(Arrays.stream(names).map(MapperRooms::find).toArray(Class<?>[]::new));
	}

	private static Class<?> find(String name) {
		return ClassUtils.resolveClassName("io.github.errorbook." + name + "AutoConfiguration", null);
	}

}
