package io.github.errorbook.settings.catalog;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.github.errorbook.catalog.ErrorDefinition;
import io.github.errorbook.catalog.ErrorDefinition.Builder;
import io.github.errorbook.catalog.StandardErrorCode;
import io.github.errorbook.settings.catalog.CatalogProperties.CodeProperties;
import io.github.errorbook.settings.catalog.CatalogProperties.DocumentationProperties;
import io.github.errorbook.settings.fault.CatalogFaults;

/**
 * Makes a definition from an entry, laid field by field over the standard code of the
 * same name.
 */
final class DefinitionFactory {

	private static final Map<String, StandardErrorCode> STANDARD = new LinkedHashMap<>();

	static {
		for (StandardErrorCode code : StandardErrorCode.values()) {
			STANDARD.put(code.name(), code);
		}
	}

	private final CatalogFaults faults;

	private final DefinitionChecks checks;

	private final ExceptionTypes exceptionTypes;

	DefinitionFactory(CatalogFaults faults, ExceptionTypes exceptionTypes) {
		this.faults = faults;
		this.checks = new DefinitionChecks(faults);
		this.exceptionTypes = exceptionTypes;
	}

	/**
	 * Create a definition.
	 * @param code the code
	 * @param entry the entry
	 * @return the definition; of no use once a fault was reported
	 */
	ErrorDefinition create(String code, CodeProperties entry) {
		StandardErrorCode standard = STANDARD.get(code);
		this.checks.check(code, entry, standard == null);
		ErrorDefinition base = (standard != null) ? standard.definition() : start(code, entry);
		Builder builder = base.toBuilder();
		apply(code, entry, base, builder);
		DocumentationProperties documentation = entry.documentation();
		builder.details(documentation.details(base.details())).documentation(documentation.over(base.documentation()));
		ErrorDefinition definition = builder.build();
		if (definition.status() >= 500) {
			new ExceptionExposures(this.faults).check(definition, entry.text());
		}
		return definition;
	}

	private void apply(String code, CodeProperties entry, ErrorDefinition base, Builder builder) {
		if (entry.value() != null) {
			new CodeValues(this.faults).apply(code, entry.value(), builder);
		}
		if (entry.status() != null) {
			builder.status(DefinitionChecks.usable(entry.status()));
		}
		if (entry.message() != null) {
			builder.message(entry.message());
		}
		if (entry.exceptions() != null) {
			builder.exceptions(this.exceptionTypes.find(code, entry.exceptions()));
		}
		if (entry.retryable() != null) {
			builder.retryable(entry.retryable());
		}
		builder.headers(CatalogProperties.first(entry.headers(), base.headers()))
			.retryAfter(CatalogProperties.firstOrNull(entry.retryAfter(), base.retryAfter()))
			.logLevel(CatalogProperties.firstOrNull(entry.logLevel(), base.logLevel()))
			.messageOrigin(CatalogProperties.first(entry.text(), base.messageOrigin()))
			.visibility(CatalogProperties.first(entry.visibility(), base.visibility()))
			.type(CatalogProperties.firstOrNull(entry.type(), base.type()));
	}

	private static ErrorDefinition start(String code, CodeProperties entry) {
		int status = DefinitionChecks.usable(entry.status());
		return ErrorDefinition.of(code, status, defaultMessage(code, status, entry.documentation().title())).build();
	}

	private static String defaultMessage(String code, int status, @Nullable String title) {
		if (title != null && !title.isBlank()) {
			return title;
		}
		StandardErrorCode standard = StandardErrorCode.forStatus(status);
		return (standard != null) ? standard.definition().message().toString() : inWords(code);
	}

	private static String inWords(String code) {
		String words = code.replaceAll("[^A-Za-z0-9]+", " ").trim().toLowerCase(Locale.ROOT);
		return words.isEmpty() ? code : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1) + ".";
	}

}
