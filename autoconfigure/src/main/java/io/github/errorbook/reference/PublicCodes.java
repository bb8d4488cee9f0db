package io.github.errorbook.reference;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import io.github.errorbook.catalog.ErrorCatalog;
import io.github.errorbook.catalog.ErrorDefinition;
import io.github.errorbook.catalog.Spelling;
import io.github.errorbook.catalog.Visibility;

/**
 * The codes that the reference shows: those of the application by category, in the order
 * of the catalog, then those without a category, then the standard ones by status.
 */
final class PublicCodes {

	/**
	 * The category of the standard codes.
	 */
	static final String STANDARD = "standard";

	/**
	 * Stands for no category.
	 */
	static final String GENERAL = "";

	private static final int MAX_NEAREST = 5;

	private final Map<String, List<ErrorDefinition>> byCategory = new LinkedHashMap<>();

	private final Map<String, String> byUniformName;

	private final Map<String, String> values = new TreeMap<>();

	private final Set<String> codes;

	PublicCodes(ErrorCatalog catalog) {
		List<ErrorDefinition> shown = catalog.definitions()
			.stream()
			.filter((definition) -> definition.visibility() == Visibility.PUBLIC)
			.toList();
		shown.forEach((definition) -> this.values.put(definition.code(), definition.value()));
		this.codes = new TreeSet<>(this.values.values());
		this.byUniformName = this.codes.stream()
			.collect(Collectors.toMap(PublicCodes::uniform, (code) -> code, (first, second) -> first, TreeMap::new));
		this.values.forEach((name, value) -> this.byUniformName.putIfAbsent(uniform(name), value));
		shown.stream()
			.filter((definition) -> !STANDARD.equals(definition.documentation().category()))
			.forEach((definition) -> group(category(definition)).add(definition));
		move(GENERAL, this.byCategory.remove(GENERAL));
		move(STANDARD, standard(shown));
	}

	private List<ErrorDefinition> group(String category) {
		return this.byCategory.computeIfAbsent(category, (key) -> new ArrayList<>());
	}

	private void move(String category, @Nullable List<ErrorDefinition> definitions) {
		if (definitions != null && !definitions.isEmpty()) {
			group(category).addAll(definitions);
		}
	}

	private static List<ErrorDefinition> standard(Collection<ErrorDefinition> shown) {
		return shown.stream()
			.filter((definition) -> STANDARD.equals(definition.documentation().category()))
			.sorted(Comparator.comparingInt(ErrorDefinition::status).thenComparing(ErrorDefinition::code))
			.toList();
	}

	private static String category(ErrorDefinition definition) {
		String category = definition.documentation().category();
		return (category != null) ? category.trim() : GENERAL;
	}

	/**
	 * Return the codes.
	 * @return the codes by category, {@link #GENERAL} for none
	 */
	Map<String, List<ErrorDefinition>> byCategory() {
		return this.byCategory;
	}

	/**
	 * Return all codes.
	 * @return the codes as clients see them, sorted
	 */
	Set<String> all() {
		return Collections.unmodifiableSet(this.codes);
	}

	/**
	 * Return what clients see of a code.
	 * @param name the code in the configuration, or {@code null} for none
	 * @return its value, or {@code null} if the reference does not show it
	 */
	@Nullable String valueOf(@Nullable String name) {
		return (name != null) ? this.values.get(name) : null;
	}

	/**
	 * Return whether the reference shows a code.
	 * @param code the code as clients see it, in its exact spelling
	 * @return {@code true} if it does
	 */
	boolean contains(@Nullable String code) {
		return code != null && this.codes.contains(code);
	}

	/**
	 * Find a code in another spelling.
	 * @param code the code as clients see it or as the configuration names it, in
	 * capitals or not
	 * @return the code as clients see it, or {@code null} if it is not shown
	 */
	@Nullable String findIgnoringCase(String code) {
		return this.byUniformName.get(uniform(code));
	}

	/**
	 * Return the codes that a reader may have meant.
	 * @param code what was asked for
	 * @return the nearest codes first, at most five, possibly none
	 */
	List<String> nearest(String code) {
		return Spelling.similar(code, this.codes, MAX_NEAREST);
	}

	private static String uniform(String code) {
		return code.toLowerCase(Locale.ROOT).replace('-', '_');
	}

}
