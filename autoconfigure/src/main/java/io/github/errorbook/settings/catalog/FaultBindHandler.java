package io.github.errorbook.settings.catalog;

import java.util.Arrays;
import java.util.Comparator;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.BindContext;
import org.springframework.boot.context.properties.bind.BindHandler;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.UnboundConfigurationPropertiesException;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.core.convert.ConversionException;
import org.springframework.util.StringUtils;

import io.github.errorbook.settings.fault.CatalogFaults;
import io.github.errorbook.settings.fault.CatalogSetting;

/**
 * Turns each value that cannot be bound into a fault, and goes on without it.
 */
final class FaultBindHandler implements BindHandler {

	private static final ConfigurationPropertyName RESPONSE = ConfigurationPropertyName.of("errorbook.response");

	private static final ConfigurationPropertyName LAYOUTS = RESPONSE.append("layouts");

	private static final int LAYOUT_ELEMENTS = LAYOUTS.getNumberOfElements() + 1;

	private final CatalogFaults faults;

	private final ApplicationClasses classes;

	FaultBindHandler(CatalogFaults faults, ApplicationClasses classes) {
		this.faults = faults;
		this.classes = classes;
	}

	@Override
	public @Nullable Object onFailure(ConfigurationPropertyName name, Bindable<?> target, BindContext context,
			Exception error) {
		if (error instanceof ConversionException) {
			NameFault fault = new ValueFaults(this.classes).explain(name, target.getType(), this.faults.find(name));
			this.faults.reject(name, fault.reason(), fault.cure());
		}
		else if (error instanceof UnboundConfigurationPropertiesException unbound) {
			unbound.getUnboundProperties()
				.stream()
				.map(ConfigurationProperty::getName)
				.min(Comparator.naturalOrder())
				.ifPresent((item) -> rejectGap(name, item));
		}
		else if (refusal(error) instanceof InvalidConfigurationPropertyValueException refusal) {
			reject(name, refusal);
			Arrays.stream(refusal.getSuppressed())
				.filter(InvalidConfigurationPropertyValueException.class::isInstance)
				.forEach((other) -> reject(name, (InvalidConfigurationPropertyValueException) other));
		}
		else {
			this.faults.reject(name, "The value cannot be read: " + error.getMessage() + ".",
					"Define what it refers to, or give a default as in ${name:default}.");
		}
		return null;
	}

	/*
	 * An item that cannot be read ends the list, and is the reason that the others
	 * remain.
	 */
	private void rejectGap(ConfigurationPropertyName list, ConfigurationPropertyName item) {
		int index = 0;
		while (this.faults.find(list.append("[" + index + "]")) != null) {
			if (this.faults.isRejected(list.append("[" + index + "]"))) {
				return;
			}
			index++;
		}
		this.faults.reject(item, "The list has a gap: item [%d] is missing.".formatted(index),
				"Number the items from [0] without a gap.");
	}

	private static @Nullable Throwable refusal(Throwable error) {
		Throwable cause = error;
		while (cause != null && !(cause instanceof InvalidConfigurationPropertyValueException)) {
			cause = cause.getCause();
		}
		return cause;
	}

	private void reject(ConfigurationPropertyName bound, InvalidConfigurationPropertyValueException refusal) {
		String text = StringUtils.hasText(refusal.getReason()) ? refusal.getReason() : "The value cannot be used.";
		int colon = text.indexOf(": ");
		String reason = (colon > 0) ? text.substring(0, colon) + "." : "The value cannot be used here.";
		ConfigurationPropertyName name = written(located(bound, refusal.getName()), refusal.getValue());
		if (!this.faults.isRejected(name) && !this.faults.isRejected(name.getParent())) {
			this.faults.reject(name, reason,
					(colon > 0) ? StringUtils.capitalize(text.substring(colon + 2)) : StringUtils.capitalize(text));
		}
	}

	/* What a record says of its group is meant of the layout that is bound to it. */
	private static ConfigurationPropertyName located(ConfigurationPropertyName bound, String refused) {
		boolean relative = LAYOUTS.isAncestorOf(bound) && !refused.startsWith(LAYOUTS.toString());
		return ConfigurationPropertyName.adapt(
				relative ? bound.chop(LAYOUT_ELEMENTS) + refused.substring(RESPONSE.toString().length()) : refused,
				'.');
	}

	/* Of a list it is one item that is refused. */
	private ConfigurationPropertyName written(ConfigurationPropertyName name, @Nullable Object value) {
		CatalogSetting item = this.faults.find(name.append("[0]"));
		for (int i = 1; item != null; i++) {
			if (item.value().equals(value)) {
				return item.name();
			}
			item = this.faults.find(name.append("[" + i + "]"));
		}
		return name;
	}

}
