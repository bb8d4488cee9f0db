package io.github.errorbook.settings.catalog;

import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.BindContext;
import org.springframework.boot.context.properties.bind.BindHandler;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.core.convert.ConversionException;

/**
 * Turns each value that cannot be bound into a fault, and goes on without it.
 */
final class FaultBindHandler implements BindHandler {

	private final CatalogFaults faults;

	FaultBindHandler(CatalogFaults faults) {
		this.faults = faults;
	}

	@Override
	public @Nullable Object onFailure(ConfigurationPropertyName name, Bindable<?> target, BindContext context,
			Exception error) {
		if (error instanceof ConversionException) {
			rejectValue(name, target.getType().resolve(Object.class));
		}
		else {
			this.faults.reject(name, "The value cannot be read: " + error.getMessage() + ".",
					"Define what it refers to, or give a default as in ${name:default}.");
		}
		return null;
	}

	private void rejectValue(ConfigurationPropertyName name, Class<?> type) {
		if (type == Integer.class) {
			this.faults.reject(name, "The value is not a whole number.",
					"Give a number" + DefinitionChecks.STATUS_RANGE + ".");
		}
		else if (type == Duration.class) {
			this.faults.reject(name, "The value is not a time.",
					"Give a number with a unit, such as 500ms, 30s or 5m.");
		}
		else if (type == Boolean.class) {
			this.faults.reject(name, "The value is neither true nor false.", "Give true or false.");
		}
		else if (type.isEnum()) {
			this.faults.reject(name, "There is no such choice.", "Give one of: " + choices(type) + ".");
		}
		else {
			this.faults.reject(name, "A single value cannot stand here.", "Write the fields below it, or remove it.");
		}
	}

	private static String choices(Class<?> type) {
		return Arrays.stream(type.getEnumConstants())
			.map((choice) -> choice.toString().toLowerCase(Locale.ROOT))
			.collect(Collectors.joining(", "));
	}

}
