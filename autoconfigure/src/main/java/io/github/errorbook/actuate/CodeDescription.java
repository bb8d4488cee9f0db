package io.github.errorbook.actuate;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.convert.DurationStyle;

import io.github.errorbook.catalog.Deprecation;
import io.github.errorbook.catalog.ErrorDefinition;
import io.github.errorbook.catalog.MessageOrigin;

/**
 * A code of the catalog in the words in which an application writes it, camel case as is
 * the custom of JSON.
 */
final class CodeDescription {

	private CodeDescription() {
	}

	/**
	 * Describe a code.
	 * @param definition the code
	 * @param count how often it occurred
	 * @param exceptions the types that mean it
	 * @return the members of a JSON object
	 */
	static Map<String, Object> of(ErrorDefinition definition, long count, List<String> exceptions) {
		boolean named = definition.value().equals(definition.code());
		return new Members().add("value", named ? null : definition.jsonValue())
			.add("status", definition.status())
			.add("count", count)
			.add("message", definition.message().toString())
			.add("text", isOfException(definition) ? text(definition.messageOrigin()) : null)
			.add("exceptions", exceptions)
			.add("headers", definition.headers())
			.add("retryable", definition.retryable())
			.add("retryAfter", text(definition.retryAfter()))
			.add("logLevel", text(definition.logLevel()))
			.add("visibility", text(definition.visibility()))
			.add("type", definition.type())
			.add("title", definition.documentation().title())
			.add("description", definition.documentation().description())
			.add("causes", definition.documentation().causes())
			.add("solutions", definition.documentation().solutions())
			.add("details", details(definition))
			.add("since", definition.documentation().since())
			.add("deprecated", deprecation(definition.documentation().deprecated()))
			.add("related", definition.documentation().related())
			.add("category", definition.documentation().category())
			.toMap();
	}

	private static boolean isOfException(ErrorDefinition definition) {
		return definition.messageOrigin() == MessageOrigin.EXCEPTION;
	}

	private static @Nullable String text(@Nullable Duration duration) {
		if (duration == null) {
			return null;
		}
		ChronoUnit unit = (duration.toMillisPart() == 0) ? ChronoUnit.SECONDS : ChronoUnit.MILLIS;
		return DurationStyle.SIMPLE.print(duration, unit);
	}

	private static @Nullable String text(@Nullable Enum<?> constant) {
		return (constant != null) ? constant.name().toLowerCase(Locale.ROOT) : null;
	}

	private static Map<String, Object> details(ErrorDefinition definition) {
		Map<String, Object> details = new LinkedHashMap<>();
		definition.details()
			.forEach((name, detail) -> details.put(name,
					new Members().add("type", detail.type())
						.add("description", detail.description())
						.add("example", detail.example())
						.toMap()));
		return details;
	}

	private static @Nullable Map<String, Object> deprecation(@Nullable Deprecation deprecation) {
		return (deprecation != null) ? new Members().add("since", deprecation.since())
			.add("replacedBy", deprecation.replacedBy())
			.add("removeIn", deprecation.removeIn())
			.toMap() : null;
	}

}
