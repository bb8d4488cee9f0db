package io.github.errorbook.settings.catalog;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName.Form;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.env.PropertySourceInfo;
import org.springframework.boot.origin.PropertySourceOrigin;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.Environment;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

import io.github.errorbook.settings.catalog.RecordShape.Match;
import io.github.errorbook.settings.fault.CatalogFaults;
import io.github.errorbook.settings.fault.CatalogSetting;
import io.github.errorbook.settings.fault.CatalogSource;
import io.github.errorbook.settings.fault.ListedSources;
import io.github.errorbook.settings.fault.PropertyNamePart;

/**
 * Reads the properties below {@code errorbook} other than the codes, and finds those that
 * nobody reads.
 */
final class SettingReader {

	private static final String ROOT = "errorbook";

	private static final String VARIABLES = "ERRORBOOK_";

	/* What tests are told by properties of the JVM, and no service reads. */
	private static final List<String> OF_TESTS = List.of("lock", "provokedCodes", "fuzz", "docs");

	private final CatalogFaults faults;

	private final List<ConfigurationPropertySource> sources = new ArrayList<>();

	private final Set<SettingGroup> set = new LinkedHashSet<>();

	private final List<CatalogSetting> switches = new ArrayList<>();

	private final Set<String> reported = new HashSet<>();

	private @Nullable SettingGroups groups;

	SettingReader(CatalogFaults faults) {
		this.faults = faults;
	}

	/**
	 * Read all sources that can list their names.
	 * @param environment the configuration
	 * @param faults where to report what is wrong
	 * @return the reader
	 */
	static SettingReader of(Environment environment, CatalogFaults faults) {
		SettingReader reader = new SettingReader(faults);
		for (EnumerablePropertySource<?> source : ListedSources.of(environment)) {
			reader.read(source);
		}
		return reader;
	}

	/**
	 * Return what the sources hold, in names that bind as they were meant.
	 * @return the sources, the one that wins first
	 */
	List<ConfigurationPropertySource> sources() {
		return this.sources;
	}

	/**
	 * Return the groups of which a property is set.
	 * @return the groups
	 */
	Set<SettingGroup> set() {
		return this.set;
	}

	/**
	 * Return what turns features on and off.
	 * @return the properties
	 */
	List<CatalogSetting> switches() {
		return this.switches;
	}

	/**
	 * Read a source.
	 * @param source the source
	 */
	void read(EnumerablePropertySource<?> source) {
		CatalogSource target = new CatalogSource();
		String variables = (source instanceof SystemEnvironmentPropertySource) ? variablePrefix(source) : null;
		for (String property : source.getPropertyNames()) {
			if (PropertyNamePart.startsWith(property, ROOT)) {
				readProperty(source, property, target);
			}
			if (variables != null && property.toUpperCase(Locale.ROOT).startsWith(variables)) {
				readVariable(source, property, property.substring(variables.length()), target);
			}
		}
		this.sources.add(target);
	}

	/**
	 * Return what the names of environment variables start with.
	 * @param source a source of environment variables
	 * @return the prefix, with that which the application has
	 */
	static String variablePrefix(EnumerablePropertySource<?> source) {
		String prefix = (source instanceof PropertySourceInfo info) ? info.getPrefix() : null;
		return (prefix != null) ? RecordShape.spellings(prefix).get(0) + "_" + VARIABLES : VARIABLES;
	}

	private SettingGroups groups() {
		if (this.groups == null) {
			this.groups = SettingGroups.load();
		}
		return this.groups;
	}

	private void readProperty(EnumerablePropertySource<?> source, String property, CatalogSource target) {
		List<PropertyNamePart> elements = PropertyNamePart.parse(property);
		Object value = isOfSettings(elements) ? source.getProperty(property) : null;
		if (value == null) {
			return;
		}
		CatalogSetting setting = new CatalogSetting(CatalogSetting.ROOT, property, value,
				PropertySourceOrigin.get(source, property));
		for (SettingGroup group : groups().all()) {
			if (group.holds(elements) && take(group, elements, setting, target)) {
				return;
			}
		}
		if (!isOfTests(source, elements) && (elements.size() > 1 || !setting.isEmpty())) {
			new UnknownSetting(groups(), this.faults, this.reported).report(elements, setting);
		}
	}

	private static boolean isOfTests(EnumerablePropertySource<?> source, List<PropertyNamePart> elements) {
		return StandardEnvironment.SYSTEM_PROPERTIES_PROPERTY_SOURCE_NAME.equals(source.getName())
				&& elements.size() > 1 && OF_TESTS.stream().anyMatch(elements.get(1)::isNamed);
	}

	private static boolean isOfSettings(List<PropertyNamePart> elements) {
		return elements.get(0).isNamed(ROOT) && (elements.size() == 1 || !elements.get(1).isNamed("codes"));
	}

	private boolean take(SettingGroup group, List<PropertyNamePart> elements, CatalogSetting setting,
			CatalogSource target) {
		Class<?> type = group.type();
		if (type == null) {
			return true;
		}
		Match match = RecordShape.match(type, elements.subList(group.depth(), elements.size()));
		if (match.name() == null || (match.name().isEmpty() && group.depth() == 1)) {
			return false;
		}
		if (!RecordShape.isRecord(match.type()) || !setting.isEmpty()) {
			add(group, match.name(), setting, target);
		}
		return true;
	}

	private void add(SettingGroup group, String name, CatalogSetting setting, CatalogSource target) {
		CatalogSetting named = new CatalogSetting(ConfigurationPropertyName.of(group.prefix() + name),
				setting.property(), setting.value(), setting.origin());
		this.faults.register(named);
		target.add(named);
		this.set.add(group);
		if (named.name().getLastElement(Form.DASHED).equals("enabled")) {
			this.switches.add(named);
		}
	}

	private void readVariable(EnumerablePropertySource<?> source, String variable, String name, CatalogSource target) {
		Object value = source.getProperty(variable);
		if (value == null || name.toUpperCase(Locale.ROOT).startsWith("CODES_")) {
			return;
		}
		CatalogSetting setting = new CatalogSetting(CatalogSetting.ROOT, variable, value,
				PropertySourceOrigin.get(source, variable));
		for (SettingGroup group : groups().all()) {
			String bound = bind(group, name);
			if (bound != null) {
				add(group, bound, setting, target);
				return;
			}
		}
		new UnknownVariable(groups(), this.faults).report(name, setting);
	}

	private static @Nullable String bind(SettingGroup group, String name) {
		String below = SettingGroups.below(group);
		Class<?> type = group.type();
		if (below.isEmpty()) {
			return (type != null) ? RecordShape.matchVariable(type, name) : null;
		}
		return RecordShape.spellings(below)
			.stream()
			.filter((spelling) -> name.toUpperCase(Locale.ROOT).startsWith(spelling + "_"))
			.max(Comparator.comparing(String::length))
			.map((spelling) -> (type != null) ? RecordShape.matchVariable(type, RecordShape.rest(name, spelling)) : "")
			.orElse(null);
	}

}
