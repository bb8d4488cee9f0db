package io.github.errorbook.settings.exceptions;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.ClassUtils;

/**
 * The classes whose accessors are called to learn which code or status an exception has.
 */
final class AccessorTypes {

	private AccessorTypes() {
	}

	static Set<Class<?>> find(Binder binder, @Nullable ClassLoader classLoader) {
		Set<Class<?>> types = new LinkedHashSet<>();
		for (Entry entry : binder.bind("errorbook.exceptions.types", Bindable.listOf(Entry.class)).orElse(List.of())) {
			Class<?> type = ClassUtils.resolveClassName(entry.type().trim(), classLoader);
			types.add(type);
			addReturned(type, entry.codeFrom(), types);
			addReturned(type, entry.statusFrom(), types);
		}
		return types;
	}

	private static void addReturned(Class<?> type, String path, Set<Class<?>> types) {
		Class<?> owner = type;
		for (String name : path.trim().split("\\.")) {
			for (Class<?> returned : returned(owner, name)) {
				types.add(returned);
				owner = returned;
			}
		}
	}

	private static List<? extends Class<?>> returned(Class<?> owner, String name) {
		return Arrays.stream(owner.getMethods())
			.filter((method) -> method.getParameterCount() == 0
					&& method.getName().matches("(?i)(get|is)?\\Q" + name + "\\E"))
			.map(Method::getReturnType)
			.filter((type) -> !type.isPrimitive() && type.getClassLoader() != null)
			.toList();
	}

	record Entry(String type, @DefaultValue("") String codeFrom, @DefaultValue("") String statusFrom) {

	}

}
