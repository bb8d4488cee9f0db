package io.github.errorbook.reference;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;
import org.springframework.util.StringUtils;

import io.github.errorbook.catalog.ErrorDefinition;
import io.github.errorbook.catalog.ErrorTexts;
import io.github.errorbook.reference.CodeEntry.Group;
import io.github.errorbook.reference.text.Labels;
import io.github.errorbook.reference.text.Language;

/**
 * The reference in each of its languages. An edition is made when it is first asked for,
 * and kept: the catalog does not change while the service runs. Safe for use by several
 * threads.
 */
final class LocalizedReferences {

	private final PublicCodes codes;

	private final ErrorTexts texts;

	private final CodeEntries entries;

	private final EnvelopeGuide guide;

	private final @Nullable String title;

	private final @Nullable String applicationName;

	private final PageFrame.Site site;

	private final Map<Language, LocalizedReference> editions = new ConcurrentHashMap<>();

	/**
	 * Create the editions.
	 * @param codes the codes
	 * @param texts their translations
	 * @param entries puts together what there is to say of a code
	 * @param guide explains the form of an error response
	 * @param title the title in all languages, or {@code null} for the usual one
	 * @param applicationName the name of the application, or {@code null}
	 * @param site what is around the reference
	 */
	LocalizedReferences(PublicCodes codes, ErrorTexts texts, CodeEntries entries, EnvelopeGuide guide,
			@Nullable String title, @Nullable String applicationName, PageFrame.Site site) {
		this.codes = codes;
		this.texts = texts;
		this.entries = entries;
		this.guide = guide;
		this.title = title;
		this.applicationName = applicationName;
		this.site = site;
	}

	/**
	 * Return an edition.
	 * @param language one of the languages of the reference
	 * @return the edition
	 */
	LocalizedReference get(Language language) {
		return this.editions.computeIfAbsent(language, this::create);
	}

	private LocalizedReference create(Language language) {
		Map<String, String> labels = Labels.of(language.locale(), this.texts);
		List<LocalizedReference.Category> categories = categories(language, labels);
		return new LocalizedReference(language, title(labels), labels, categories,
				this.guide.envelope(categories, labels), this.site);
	}

	private String title(Map<String, String> labels) {
		if (StringUtils.hasText(this.title)) {
			return this.title;
		}
		return StringUtils.hasText(this.applicationName)
				? labels.getOrDefault("titleOf", "{name}").replace("{name}", this.applicationName)
				: labels.getOrDefault("title", "");
	}

	private List<LocalizedReference.Category> categories(Language language, Map<String, String> labels) {
		EntryTexts texts = new EntryTexts(this.texts, language.locale());
		List<LocalizedReference.Category> categories = new ArrayList<>();
		Set<String> ids = new HashSet<>();
		this.codes.byCategory().forEach((key, definitions) -> {
			String name = name(key, texts, labels);
			String id = id(key, ids);
			Group category = new Group(id, name);
			categories.add(new LocalizedReference.Category(category, entries(definitions, texts, language, category)));
		});
		return List.copyOf(categories);
	}

	private List<CodeEntry> entries(List<ErrorDefinition> definitions, EntryTexts texts, Language language,
			Group category) {
		return definitions.stream()
			.map((definition) -> this.entries.create(definition, texts, language, category))
			.toList();
	}

	private static String name(String category, EntryTexts texts, Map<String, String> labels) {
		return switch (category) {
			case PublicCodes.GENERAL -> labels.getOrDefault("general", category);
			case PublicCodes.STANDARD -> texts.category(category, labels.getOrDefault("standard", category));
			default -> texts.category(category, StringUtils.capitalize(category));
		};
	}

	private static String id(String category, Set<String> taken) {
		String words = category.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "-");
		String id = category.equals(PublicCodes.GENERAL) ? "general" : words;
		for (int i = 2; !taken.add(id); i++) {
			id = words + "-" + i;
		}
		return id;
	}

}
