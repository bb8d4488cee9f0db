package io.github.errorbook.actuate;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.OperationResponseBody;
import org.springframework.boot.convert.DurationStyle;

import io.github.errorbook.catalog.ErrorDefinition;
import io.github.errorbook.catalog.MessageOrigin;

/**
 * A code of the catalog in the words in which an application writes it, camel case as is
 * the custom of JSON. What is not set or empty is {@code null} and absent from the JSON.
 *
 * @param value what clients see instead of the code
 * @param status the HTTP status
 * @param count how often it occurred
 * @param message the text for clients
 * @param text where the text comes from, unless it is the catalog's
 * @param exceptions the types that mean it
 * @param headers the headers of its answers
 * @param retryable whether a client may try again
 * @param retryAfter when a client may try again
 * @param logLevel the level at which it is logged
 * @param visibility who sees its documentation
 * @param documentation its documentation; the members are beside the others
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({ "value", "status", "count", "message", "text", "exceptions", "headers", "retryable", "retryAfter",
		"logLevel", "visibility", "documentation" })
record CodeDescriptor(@Nullable Object value, int status, long count, String message, @Nullable String text,
		@Nullable List<String> exceptions, @Nullable Map<String, String> headers, boolean retryable,
		@Nullable String retryAfter, @Nullable String logLevel, @Nullable String visibility,
		@JsonUnwrapped DocumentationDescriptor documentation) {

	static CodeDescriptor of(ErrorDefinition definition, long count, List<String> exceptions) {
		boolean named = definition.value().equals(definition.code());
		return new CodeDescriptor(named ? null : definition.jsonValue(), definition.status(), count,
				definition.message().toString(), isOfException(definition) ? text(definition.messageOrigin()) : null,
				NonEmpty.orNull(exceptions), NonEmpty.orNull(definition.headers()), definition.retryable(),
				text(definition.retryAfter()), text(definition.logLevel()), text(definition.visibility()),
				DocumentationDescriptor.of(definition));
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

	/**
	 * A code that is asked for alone.
	 *
	 * @param code its name
	 * @param descriptor the rest; the members are beside the name
	 */
	@JsonPropertyOrder({ "code", "descriptor" })
	record NamedCodeDescriptor(String code, @JsonUnwrapped CodeDescriptor descriptor) implements OperationResponseBody {

	}

}
