package io.github.errorbook.settings.exceptions;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;

import io.github.errorbook.catalog.ErrorCatalog;
import io.github.errorbook.catalog.ErrorDefinition;
import io.github.errorbook.catalog.ErrorTexts;
import io.github.errorbook.catalog.MessageTemplate;
import io.github.errorbook.catalog.StandardErrorCode;
import io.github.errorbook.settings.texts.MessageMistakes;

/**
 * Warns of placeholders in the texts of the application's codes that no declared detail
 * fills. It is not a fault, because an exception may carry details that are not declared.
 *
 * @since 0.1.0
 */
public final class PlaceholderWarning {

	private static final Log logger = LogFactory.getLog(PlaceholderWarning.class);

	private static final Set<String> OF_VIOLATIONS = Set.of("field", "violation", "violations");

	/* What an exception of this library carries beyond what its code declares. */
	private static final Map<String, Set<String>> OF_EXCEPTIONS = Map.of(StandardErrorCode.RESOURCE_NOT_FOUND.name(),
			Set.of("resource", "id"));

	private PlaceholderWarning() {
	}

	/**
	 * Log a warning if there is reason for one. Only then the packages of the application
	 * are searched for exceptions that carry what is not declared.
	 * @param catalog the catalog
	 * @param texts its translations
	 * @param beanFactory the beans of the application
	 */
	public static void logFor(ErrorCatalog catalog, ErrorTexts texts, ConfigurableListableBeanFactory beanFactory) {
		Map<ErrorDefinition, Set<String>> unfilled = unfilled(catalog, texts);
		String warning = unfilled.isEmpty() ? null
				: describe(unfilled, new ApplicationExceptions(beanFactory).inPackages());
		if (warning != null) {
			logger.warn(warning);
		}
	}

	static @Nullable String describe(ErrorCatalog catalog, ErrorTexts texts, Set<Class<?>> exceptions) {
		return describe(unfilled(catalog, texts), exceptions);
	}

	private static @Nullable String describe(Map<ErrorDefinition, Set<String>> unfilled, Set<Class<?>> exceptions) {
		List<String> lines = new ArrayList<>();
		unfilled.forEach((definition, names) -> {
			definition.exceptions().forEach((type) -> names.removeAll(AnnotatedMembers.of(type)));
			names.removeAll(AnnotatedMembers.of(definition.code(), exceptions));
			if (!names.isEmpty()) {
				lines.add("  %s: %s".formatted(definition.code(),
						names.stream().map(PlaceholderWarning::asWritten).collect(Collectors.joining(", "))));
			}
		});
		return lines.isEmpty() ? null : """
				The messages of these codes have placeholders that no declared detail fills; declare them \
				under errorbook.codes.<CODE>.details, or correct the names:
				""" + String.join("\n", lines);
	}

	private static Map<ErrorDefinition, Set<String>> unfilled(ErrorCatalog catalog, ErrorTexts texts) {
		Map<ErrorDefinition, Set<String>> result = new LinkedHashMap<>();
		for (ErrorDefinition definition : catalog.definitions()) {
			Set<String> names = catalog.isOwn(definition.code()) ? unfilled(definition, texts) : Set.of();
			if (!names.isEmpty()) {
				result.put(definition, names);
			}
		}
		return result;
	}

	private static String asWritten(String name) {
		return (MessageMistakes.find(name) != null) ? name : "{" + name + "}";
	}

	private static Set<String> unfilled(ErrorDefinition definition, ErrorTexts texts) {
		Set<String> names = new TreeSet<>(definition.message().placeholders());
		String key = ErrorTexts.PREFIX + definition.code() + ".message";
		for (Locale locale : texts.locales()) {
			String text = texts.find(key, locale);
			if (text != null) {
				names.addAll(MessageTemplate.parse(text).placeholders());
				addMistake(text, names);
			}
		}
		names.removeAll(definition.details().keySet());
		names.removeAll(OF_VIOLATIONS);
		names.removeAll(OF_EXCEPTIONS.getOrDefault(definition.code(), Set.of()));
		return names;
	}

	/* The catalog's own text with such a mistake stops the start. */
	private static void addMistake(String text, Set<String> names) {
		String mistake = MessageMistakes.find(text);
		if (mistake != null) {
			names.add(mistake);
		}
	}

}
