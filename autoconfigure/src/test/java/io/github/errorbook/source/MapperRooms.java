package io.github.errorbook.source;

import java.util.Arrays;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.util.ClassUtils;
import org.springframework.util.StringUtils;

/**
 * The auto-configurations of mappers, which nobody but Spring Boot knows by class.
 */
public final class MapperRooms {

	private MapperRooms() {
	}

	/**
	 * Return the auto-configurations of some rooms.
	 * @param rooms the packages, below that of Errorbook
	 */
	public static AutoConfigurations of(String... rooms) {
		return AutoConfigurations.of(Arrays.stream(rooms).map(MapperRooms::find).toArray(Class<?>[]::new));
	}

	private static Class<?> find(String room) {
		String subject = StringUtils.capitalize(room.substring(room.lastIndexOf('.') + 1));
		return ClassUtils
			.resolveClassName("io.github.errorbook." + room + "." + subject + "ErrorMappersAutoConfiguration", null);
	}

}
