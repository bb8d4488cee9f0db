package io.github.errorbook.openapi;

import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Finds names for components that the application does not use itself.
 */
final class ComponentNames {

	private ComponentNames() {
	}

	/**
	 * Return a free name.
	 * @param name the name that is wanted
	 * @param taken the components that there are, or {@code null} for none
	 * @return the name, else {@code Api} before it, else that with a number
	 */
	static String free(String name, @Nullable Map<String, ?> taken) {
		if (taken == null || !taken.containsKey(name)) {
			return name;
		}
		String free = "Api" + name;
		for (int i = 2; taken.containsKey(free); i++) {
			free = "Api" + name + i;
		}
		return free;
	}

}
