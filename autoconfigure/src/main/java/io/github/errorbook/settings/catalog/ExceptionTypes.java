package io.github.errorbook.settings.catalog;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.util.ClassUtils;

import io.github.errorbook.settings.fault.CatalogFaults;
import io.github.errorbook.settings.fault.CatalogSetting;

/**
 * Finds the exceptions that the catalog names, each of which can mean one code only.
 */
final class ExceptionTypes {

	private final CatalogFaults faults;

	private final ApplicationClasses classes;

	private final Map<String, Class<?>> known;

	private final Map<Class<?>, String> codes = new HashMap<>();

	/**
	 * Create a finder.
	 * @param faults where to report what is wrong
	 * @param classes the classes of the application
	 * @param known exceptions that were named as classes, by name
	 */
	ExceptionTypes(CatalogFaults faults, ApplicationClasses classes, Map<String, Class<?>> known) {
		this.faults = faults;
		this.classes = classes;
		this.known = known;
	}

	/**
	 * Find the exceptions of a code.
	 * @param code the code
	 * @param names the names of classes
	 * @return those of them that are exceptions
	 */
	Set<Class<? extends Throwable>> find(String code, List<String> names) {
		ConfigurationPropertyName list = CatalogSetting.entry(code).append("exceptions");
		Set<Class<? extends Throwable>> types = new LinkedHashSet<>();
		for (int i = 0; i < names.size(); i++) {
			Class<?> type = load(names.get(i), list, i);
			if (type != null && isException(type, list, i) && isFree(type, code, list, i)) {
				types.add(type.asSubclass(Throwable.class));
			}
		}
		return types;
	}

	private @Nullable Class<?> load(String name, ConfigurationPropertyName list, int index) {
		Class<?> type = this.known.get(name);
		if (type != null) {
			return type;
		}
		try {
			return ClassUtils.forName(name.trim(), this.classes.classLoader());
		}
		catch (ClassNotFoundException | LinkageError | IllegalArgumentException ex) {
			this.faults.rejectItem(list, index, "There is no class '" + name + "' on the class path.",
					this.classes.cure(name));
			return null;
		}
	}

	private boolean isException(Class<?> type, ConfigurationPropertyName list, int index) {
		if (Throwable.class.isAssignableFrom(type)) {
			return true;
		}
		this.faults.rejectItem(list, index, "The class '" + type.getName() + "' is not an exception.",
				"Name a class that extends Throwable.");
		return false;
	}

	private boolean isFree(Class<?> type, String code, ConfigurationPropertyName list, int index) {
		String other = this.codes.putIfAbsent(type, code);
		if (other == null || other.equals(code)) {
			return true;
		}
		this.faults.rejectItem(list, index,
				"The exception '" + type.getName() + "' is mapped to " + other + " already.",
				"Remove it from " + other + " or from " + code + ".");
		return false;
	}

}
