package io.github.errorbook.autoconfigure;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;

import io.github.errorbook.autoconfigure.ErrorbookProperties.ExceptionType;
import io.github.errorbook.resolve.ExceptionAccessors;

/**
 * Checks the types of exceptions that know their code or their status themselves.
 */
final class ExceptionTypeChecks {

	private final String property;

	private final List<InvalidConfigurationPropertyValueException> faults = new ArrayList<>();

	ExceptionTypeChecks(String property) {
		this.property = property;
	}

	/**
	 * Check the types.
	 * @param types the types
	 * @throws InvalidConfigurationPropertyValueException for the first fault; the others
	 * are suppressed in it
	 */
	void check(List<ExceptionType> types) {
		Set<Class<?>> known = new HashSet<>();
		for (int i = 0; i < types.size(); i++) {
			check(types.get(i), this.property + "[" + i + "].", known);
		}
		if (!this.faults.isEmpty()) {
			InvalidConfigurationPropertyValueException first = this.faults.get(0);
			this.faults.stream().skip(1).forEach(first::addSuppressed);
			throw first;
		}
	}

	private void check(ExceptionType entry, String prefix, Set<Class<?>> known) {
		Class<?> type = entry.type();
		if (type == null) {
			reject(prefix + "type", null, "The type is missing: name the class of the exceptions.");
		}
		else if (!type.isInterface() && !Throwable.class.isAssignableFrom(type)) {
			reject(prefix + "type", type.getName(),
					"The class '" + type.getName() + "' is not an exception: name a class that extends Throwable.");
		}
		else if (!known.add(type)) {
			reject(prefix + "type", type.getName(),
					"The exception '" + type.getName() + "' is in the list already: remove one of both.");
		}
		else {
			checkAccessors(entry, type, prefix);
		}
	}

	private void checkAccessors(ExceptionType entry, Class<?> type, String prefix) {
		if (entry.codeFrom() == null && entry.statusFrom() == null) {
			reject(prefix + "type", type.getName(),
					"Nothing says where the code is: name an accessor in code-from, in status-from or in both.");
		}
		ExceptionAccessors accessors = ExceptionAccessors.of(type);
		checkAccessor(prefix + "code-from", entry.codeFrom(), accessors::withCodeFrom);
		checkAccessor(prefix + "status-from", entry.statusFrom(), accessors::withStatusFrom);
	}

	private void checkAccessor(String property, @Nullable String path, Consumer<String> find) {
		try {
			if (path != null) {
				find.accept(path);
			}
		}
		catch (IllegalArgumentException ex) {
			reject(property, path, String.valueOf(ex.getMessage()));
		}
	}

	private void reject(String property, @Nullable String value, String reason) {
		this.faults.add(new InvalidConfigurationPropertyValueException(property, value, reason));
	}

}
