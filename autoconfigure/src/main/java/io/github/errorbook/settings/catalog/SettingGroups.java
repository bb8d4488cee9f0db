package io.github.errorbook.settings.catalog;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName.Form;
import org.springframework.util.StringUtils;

import io.github.errorbook.settings.fault.PropertyNamePart;

/**
 * All groups of properties below {@code errorbook}. A file names them, so that the
 * settings need not know the features.
 */
final class SettingGroups {

	static final String FILE = "groups.properties";

	private final List<SettingGroup> groups = new ArrayList<>();

	private SettingGroups() {
	}

	/**
	 * Read the file.
	 * @return the groups, those with the longest prefix first
	 */
	static SettingGroups load() {
		Properties types = new Properties();
		try (InputStream file = Objects.requireNonNull(SettingGroups.class.getResourceAsStream(FILE))) {
			types.load(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		SettingGroups result = new SettingGroups();
		types.forEach((prefix, names) -> StringUtils.commaDelimitedListToSet(names.toString())
			.forEach((name) -> result.groups
				.add(new SettingGroup(ConfigurationPropertyName.of(prefix.toString()), name))));
		result.groups.sort(Comparator.comparing(SettingGroup::depth).reversed());
		return result;
	}

	List<SettingGroup> all() {
		return List.copyOf(this.groups);
	}

	/**
	 * Return what may stand below a name.
	 * @param elements the parts of the name, which exists
	 * @return the names, each of one part; none if the name is that of a single value
	 */
	Set<String> below(List<PropertyNamePart> elements) {
		Set<String> names = new LinkedHashSet<>();
		for (String name : names()) {
			List<PropertyNamePart> known = PropertyNamePart.parse(name);
			if (known.size() > elements.size() && startsWith(known, elements)) {
				names.add(known.get(elements.size()).text());
			}
		}
		return names;
	}

	private static boolean startsWith(List<PropertyNamePart> name, List<PropertyNamePart> start) {
		for (int i = 0; i < start.size(); i++) {
			if (!start.get(i).isNamed(name.get(i).text())) {
				return false;
			}
		}
		return true;
	}

	/**
	 * Return the names of all properties.
	 * @return the names, sorted, without what stands below maps and lists
	 */
	Set<String> names() {
		Set<String> names = new LinkedHashSet<>();
		for (SettingGroup group : this.groups) {
			addNames(group.prefix().toString(), group.type(), names);
		}
		return names;
	}

	private static void addNames(String name, @Nullable Type type, Set<String> names) {
		if (type == null || type instanceof ParameterizedType || !RecordShape.isRecord(type)) {
			names.add(name);
			return;
		}
		for (RecordComponent component : RecordShape.components(type)) {
			addNames(name + "." + RecordShape.dashed(component), component.getGenericType(), names);
		}
	}

	/**
	 * Return the part of a prefix below the root.
	 * @param group the group
	 * @return the part, empty for the root
	 */
	static String below(SettingGroup group) {
		List<String> parts = new ArrayList<>();
		for (int i = 1; i < group.depth(); i++) {
			parts.add(group.prefix().getElement(i, Form.DASHED));
		}
		return String.join("-", parts);
	}

}
