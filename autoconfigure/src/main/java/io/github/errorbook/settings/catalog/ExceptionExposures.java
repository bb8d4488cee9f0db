package io.github.errorbook.settings.catalog;

import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;

import io.github.errorbook.catalog.ErrorDefinition;
import io.github.errorbook.catalog.MessageOrigin;
import io.github.errorbook.settings.fault.CatalogFaults;
import io.github.errorbook.settings.fault.CatalogSetting;

/**
 * Finds codes of faults of the service that would show clients what an exception says of
 * itself, which is never sent from status 500 on.
 */
final class ExceptionExposures {

	/* What every exception has an accessor for. */
	private static final Set<String> OF_EVERY_EXCEPTION = Set.of("message", "localizedMessage", "cause", "stackTrace",
			"suppressed", "class", "toString");

	private final CatalogFaults faults;

	ExceptionExposures(CatalogFaults faults) {
		this.faults = faults;
	}

	/**
	 * Check a definition.
	 * @param definition the code, whose status is 500 or more
	 * @param text where its message is to come from, or {@code null} where it is not said
	 */
	void check(ErrorDefinition definition, @Nullable MessageOrigin text) {
		ConfigurationPropertyName entry = CatalogSetting.entry(definition.code());
		if (text == MessageOrigin.EXCEPTION) {
			this.faults.reject(entry.append("text"),
					"The status is " + definition.status() + ", and from 500 on no text of an exception is sent.",
					"Remove the property, or give the code a status below 500.");
		}
		if (!definition.exceptions().isEmpty()) {
			definition.details()
				.keySet()
				.stream()
				.filter(OF_EVERY_EXCEPTION::contains)
				.forEach((detail) -> reject(entry.append("details[" + detail + "]"), detail, definition.status()));
		}
	}

	private void reject(ConfigurationPropertyName name, String detail, int status) {
		ConfigurationPropertyName written = List.of("type", "description", "example")
			.stream()
			.map(name::append)
			.filter((field) -> this.faults.find(field) != null)
			.findFirst()
			.orElse(name);
		this.faults.reject(written,
				"The detail '%s' would be read from the exception, whose own words are not sent from 500 on; the status is %d."
					.formatted(detail, status),
				"Remove the detail, or give the exception an accessor of another name that says what clients may know.");
	}

}
