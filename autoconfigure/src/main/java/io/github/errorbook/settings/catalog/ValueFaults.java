package io.github.errorbook.settings.catalog;

import java.lang.reflect.Type;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName.Form;
import org.springframework.core.ResolvableType;
import org.springframework.util.ClassUtils;
import org.springframework.util.StringUtils;
import org.springframework.util.unit.DataSize;

import io.github.errorbook.catalog.Spelling;
import io.github.errorbook.settings.fault.CatalogSetting;
import io.github.errorbook.settings.fault.PropertyNamePart;

/**
 * Says why a value does not have the type that its property wants.
 */
final class ValueFaults {

	private final ApplicationClasses classes;

	ValueFaults(ApplicationClasses classes) {
		this.classes = classes;
	}

	/**
	 * Explain why a value cannot be converted.
	 * @param name the name of the property
	 * @param type the type that it wants
	 * @param setting the property, if it is known
	 * @return what is wrong
	 */
	NameFault explain(ConfigurationPropertyName name, ResolvableType type, @Nullable CatalogSetting setting) {
		String text = (setting != null) ? setting.value().toString().trim() : "";
		Class<?> raw = ClassUtils.resolvePrimitiveIfNecessary(type.resolve(Object.class));
		if (Collection.class.isAssignableFrom(raw) && !text.isEmpty()) {
			return item(type.getGeneric(0), text);
		}
		if (raw == Integer.class) {
			return new NameFault("The value is not a whole number.",
					isStatus(name) ? status(text) : "Give a number, such as 100.");
		}
		NameFault fault = scalar(type, raw, text);
		return new NameFault(fault.reason(), fault.cure() + indentation(name, raw));
	}

	private NameFault scalar(ResolvableType type, Class<?> raw, String text) {
		if (raw == Duration.class) {
			return new NameFault("The value is not a time.", "Give a number with a unit, such as 500ms, 30s or 5m.");
		}
		if (raw == ZoneId.class) {
			return new NameFault("There is no such time zone.",
					"Give a name such as Europe/Berlin, or an offset such as +02:00.");
		}
		if (raw == DataSize.class) {
			return new NameFault("The value is not a size.", "Give a number with a unit, such as 512KB or 8MB.");
		}
		if (raw == Boolean.class) {
			return new NameFault("The value is neither true nor false.", "Give true or false.");
		}
		if (raw.isEnum()) {
			return choice("The value is not one of the choices.", text, choices(raw));
		}
		return (raw == Class.class) ? missingClass(text)
				: new NameFault("A single value is not allowed here.", below(type, raw));
	}

	/* What is written below details may belong to the code. */
	private static String indentation(ConfigurationPropertyName name, Class<?> raw) {
		String last = name.getLastElement(Form.DASHED);
		boolean deep = name.getNumberOfElements() > CatalogSetting.CODES.getNumberOfElements() + 2;
		return (raw.isRecord() && deep && CatalogSetting.CODES.isAncestorOf(name)
				&& RecordShape.fields().contains(last))
						? " If it is the field '" + last + "' of the code, indent it less." : "";
	}

	private NameFault item(ResolvableType type, String text) {
		Class<?> raw = type.resolve(Object.class);
		List<String> choices = raw.isEnum() ? choices(raw) : List.of();
		for (String item : StringUtils.tokenizeToStringArray(text, ",")) {
			if (raw == Class.class && !ClassUtils.isPresent(item, null)) {
				return missingClass(item);
			}
			if (raw.isEnum() && choices.stream().noneMatch((choice) -> isSame(choice, item))) {
				return choice("There is no choice '" + item + "'.", item, choices);
			}
		}
		return scalar(type, raw, text);
	}

	private static boolean isSame(String choice, String item) {
		return PropertyNamePart.uniform(choice).equals(PropertyNamePart.uniform(item));
	}

	private static NameFault choice(String reason, String text, List<String> choices) {
		String nearest = text.isEmpty() ? null : Spelling.nearest(text, choices);
		return new NameFault(reason, ((nearest != null) ? "Did you mean '" + nearest + "'? " : "") + "Give one of: "
				+ String.join(", ", choices) + ".");
	}

	private static List<String> choices(Class<?> type) {
		return Arrays.stream(type.getEnumConstants())
			.map((choice) -> ((Enum<?>) choice).name().toLowerCase(Locale.ROOT).replace('_', '-'))
			.toList();
	}

	private NameFault missingClass(String name) {
		return new NameFault("There is no class '" + name + "' on the class path.", this.classes.cure(name));
	}

	private static boolean isStatus(ConfigurationPropertyName name) {
		return CatalogSetting.CODES.isAncestorOf(name) && "status".equals(name.getLastElement(Form.DASHED));
	}

	private static String status(String text) {
		Integer status = StatusNames.find(text);
		return ((status != null) ? "Did you mean " + status + "? " : "") + "Give a number"
				+ DefinitionChecks.STATUS_RANGE + ".";
	}

	private static String below(ResolvableType type, Class<?> raw) {
		Type value = (raw == Map.class) ? type.getGeneric(1).getType() : raw;
		String fields = String.join(", ", RecordShape.fields(value));
		if (raw == Map.class) {
			return "Write names below it, each with "
					+ (fields.isEmpty() ? "its value." : "some of the fields " + fields + ".");
		}
		return fields.isEmpty() ? "Write the fields below it, or remove it."
				: "Write its fields below it: " + fields + ".";
	}

}
