package io.github.errorbook.autoconfigure;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

import io.github.errorbook.autoconfigure.CatalogProperties.CodeProperties;
import io.github.errorbook.autoconfigure.CatalogProperties.DeprecationProperties;
import io.github.errorbook.autoconfigure.CatalogProperties.DetailProperties;
import io.github.errorbook.catalog.Deprecation;
import io.github.errorbook.catalog.DetailDefinition;
import io.github.errorbook.catalog.ErrorDefinition;
import io.github.errorbook.catalog.ErrorDefinition.Builder;
import io.github.errorbook.catalog.StandardErrorCode;

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

	private final DefinitionChecks checks;

	private final ExceptionTypes exceptionTypes;

	DefinitionFactory(CatalogFaults faults, ExceptionTypes exceptionTypes) {
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
		Builder builder = (standard != null) ? standard.definition().toBuilder() : start(code, entry);
		set(entry.status(), (status) -> builder.status(DefinitionChecks.usable(status)));
		set(entry.message(), builder::message);
		set(entry.exceptions(), (names) -> builder.exceptions(this.exceptionTypes.find(code, names)));
		set(entry.headers(), builder::headers);
		set(entry.retryable(), builder::retryable);
		set(entry.retryAfter(), builder::retryAfter);
		set(entry.logLevel(), builder::logLevel);
		set(entry.visibility(), builder::visibility);
		document(builder, entry);
		return builder.build();
	}

	private static void document(Builder builder, CodeProperties entry) {
		set(entry.title(), builder::title);
		set(entry.description(), builder::description);
		set(entry.causes(), builder::causes);
		set(entry.solutions(), builder::solutions);
		set(entry.details(), (details) -> builder.details(details(details)));
		set(entry.since(), builder::since);
		set(entry.deprecated(), (deprecated) -> builder.deprecated(deprecation(deprecated)));
		set(entry.related(), builder::related);
		set(entry.category(), builder::category);
	}

	private static <T> void set(@Nullable T value, Consumer<T> setter) {
		if (value != null) {
			setter.accept(value);
		}
	}

	private static Builder start(String code, CodeProperties entry) {
		int status = DefinitionChecks.usable(entry.status());
		return ErrorDefinition.of(code, status, defaultMessage(code, status, entry.title()));
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

	private static Map<String, DetailDefinition> details(Map<String, DetailProperties> details) {
		Map<String, DetailDefinition> definitions = new LinkedHashMap<>();
		details.forEach((name, detail) -> definitions.put(name, new DetailDefinition(textOrNull(detail.type()),
				textOrNull(detail.description()), textOrNull(detail.example()))));
		return definitions;
	}

	private static @Nullable String textOrNull(@Nullable String text) {
		return (text == null || text.isBlank()) ? null : text;
	}

	private static Deprecation deprecation(DeprecationProperties deprecated) {
		return new Deprecation(textOrNull(deprecated.since()), textOrNull(deprecated.replacedBy()),
				textOrNull(deprecated.removeIn()));
	}

}
