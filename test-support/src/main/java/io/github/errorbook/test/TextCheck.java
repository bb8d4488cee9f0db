package io.github.errorbook.test;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import io.github.errorbook.catalog.CodeTexts;
import io.github.errorbook.catalog.ErrorCatalog;
import io.github.errorbook.catalog.ErrorDefinition;
import io.github.errorbook.catalog.ErrorTexts;
import io.github.errorbook.catalog.MessageTemplate;
import io.github.errorbook.catalog.StandardErrorCode;
import io.github.errorbook.catalog.StandardTexts;
import io.github.errorbook.input.InputFault;

/**
 * Finds translations that are missing, beside those that Errorbook provides, that belong
 * to no code, and texts with placeholders that no declared detail fills.
 */
final class TextCheck {

	private static final Set<String> OF_VIOLATIONS = Set.of("field", "violation", "violations");

	/* What an exception of Errorbook carries beyond what its code declares. */
	private static final Map<String, Set<String>> OF_EXCEPTIONS = Map.of(StandardErrorCode.RESOURCE_NOT_FOUND.name(),
			Set.of("resource", "id"));

	/* The code is before the field, and both may have dots. */
	private static final Pattern KEY = Pattern.compile("errorbook\\.(?!(?:category|reference|violation)\\.)(.+?)\\."
			+ "(?:message|title|description|(?:causes|solutions)\\[\\d+]|details\\..+)");

	private static final CodeTexts PROVIDED = new CodeTexts(ErrorTexts.of(Map.of()));

	private final ErrorCatalog catalog;

	private final ErrorTexts texts;

	private final Collection<Locale> locales;

	/**
	 * Create a check.
	 * @param catalog the catalog
	 * @param texts its translations
	 * @param locales the locales that must be complete, or {@code null} for all that have
	 * texts
	 */
	TextCheck(ErrorCatalog catalog, ErrorTexts texts, @Nullable Collection<Locale> locales) {
		this.catalog = catalog;
		this.texts = texts;
		this.locales = (locales != null) ? locales : found();
	}

	private List<Locale> found() {
		return this.texts.locales()
			.stream()
			.filter((locale) -> !locale.equals(Locale.ROOT))
			.sorted(Comparator.comparing(Locale::toLanguageTag))
			.toList();
	}

	Stream<Finding> check() {
		return Stream.concat(missing(), Stream.concat(strangers(), unfilled()));
	}

	private Stream<Finding> missing() {
		return this.locales.stream()
			.flatMap((locale) -> required(locale).filter((key) -> !isTranslated(key, locale))
				.map((key) -> new Finding(key, "is missing in " + bundle(locale),
						"Add it to %s.".formatted(bundle(locale)))));
	}

	/*
	 * Where one text is missing, the whole body that needs it is in another language.
	 */
	private Stream<String> required(Locale locale) {
		return Stream.concat(this.catalog.definitions()
			.stream()
			.flatMap((definition) -> required(definition).filter((field) -> !isProvided(definition, field, locale))
				.map((field) -> key(definition, field))),
				StandardTexts.isDefault(locale) ? Stream.empty()
						: Arrays.stream(InputFault.values())
							.map((fault) -> ErrorTexts.PREFIX + "violation." + fault)
							.filter((key) -> StandardTexts.find(key, locale) == null));
	}

	private static Stream<String> required(ErrorDefinition definition) {
		return (definition.documentation().title() != null) ? Stream.of("title", "message") : Stream.of("message");
	}

	private static boolean isProvided(ErrorDefinition definition, String field, Locale locale) {
		return PROVIDED.translation(definition, field, locale) != null;
	}

	private boolean isTranslated(String key, Locale locale) {
		for (String tag = locale.toLanguageTag(); !tag.isEmpty(); tag = parent(tag)) {
			if (this.texts.texts(Locale.forLanguageTag(tag)).containsKey(key)) {
				return true;
			}
		}
		return false;
	}

	private static String parent(String tag) {
		return tag.substring(0, Math.max(0, tag.lastIndexOf('-')));
	}

	private Stream<Finding> strangers() {
		return all().flatMap((locale) -> this.texts.texts(locale)
			.keySet()
			.stream()
			.sorted()
			.filter(this::isStranger)
			.map((key) -> new Finding(key, "in %s belongs to no code of the catalog".formatted(bundle(locale)),
					"Correct the code in the key, or remove it.")));
	}

	private boolean isStranger(String key) {
		Matcher matcher = KEY.matcher(key);
		return matcher.matches() && this.catalog.find(matcher.group(1)) == null;
	}

	private Stream<Finding> unfilled() {
		return this.catalog.definitions()
			.stream()
			.flatMap((definition) -> messages(definition).entrySet()
				.stream()
				.flatMap((message) -> unfilled(definition, message.getValue())
					.map((name) -> unfilled(definition, message.getKey(), name))));
	}

	private Map<String, String> messages(ErrorDefinition definition) {
		Map<String, String> messages = new TreeMap<>();
		messages.put("errorbook.codes.%s.message".formatted(definition.code()), definition.message().toString());
		String key = key(definition, "message");
		all().forEach((locale) -> {
			String text = this.texts.texts(locale).get(key);
			if (text != null) {
				messages.put(key + " in " + bundle(locale), text);
			}
		});
		return messages;
	}

	private static Stream<String> unfilled(ErrorDefinition definition, String message) {
		Set<String> names = new TreeSet<>(MessageTemplate.parse(message).placeholders());
		names.removeAll(definition.details().keySet());
		names.removeAll(OF_VIOLATIONS);
		names.removeAll(OF_EXCEPTIONS.getOrDefault(definition.code(), Set.of()));
		return names.stream();
	}

	private static Finding unfilled(ErrorDefinition definition, String place, String name) {
		return new Finding(place, "has {%s}, which no declared detail fills".formatted(name),
				"Declare errorbook.codes.%s.details.%s, or correct the name.".formatted(definition.code(), name));
	}

	private Stream<Locale> all() {
		return Stream.concat(Stream.of(Locale.ROOT), found().stream());
	}

	private static String key(ErrorDefinition definition, String field) {
		return ErrorTexts.PREFIX + definition.code() + "." + field;
	}

	private static String bundle(Locale locale) {
		return locale.equals(Locale.ROOT) ? "messages.properties" : "messages_" + locale + ".properties";
	}

}
