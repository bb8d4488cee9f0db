package io.github.errorbook.settings.catalog;

import java.util.List;
import java.util.Locale;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

import io.github.errorbook.catalog.Spelling;
import io.github.errorbook.settings.fault.CatalogFaults;
import io.github.errorbook.settings.fault.CatalogSetting;

/**
 * Reports an environment variable that nobody reads. One that looks like no property of
 * Errorbook may belong to something else of that name, such as a Kubernetes service, and
 * is only told.
 */
final class UnknownVariable {

	private static final Log logger = LogFactory.getLog(UnknownVariable.class);

	private static final String PREFIX = "ERRORBOOK_";

	private final SettingGroups groups;

	private final CatalogFaults faults;

	UnknownVariable(SettingGroups groups, CatalogFaults faults) {
		this.groups = groups;
		this.faults = faults;
	}

	/**
	 * Report a variable.
	 * @param name its name without the prefix
	 * @param setting the variable
	 */
	void report(String name, CatalogSetting setting) {
		List<String> known = this.groups.names().stream().map(UnknownVariable::variable).toList();
		String nearest = Spelling.nearest(PREFIX + name, known);
		if (nearest != null) {
			reject(setting, "Did you mean '" + nearest + "'?");
			return;
		}
		String group = group(name);
		if (group != null) {
			reject(setting, "Use one of: "
					+ String.join(", ", known.stream().filter((variable) -> variable.startsWith(group)).toList())
					+ ".");
		}
		else {
			logger.warn("Nobody reads the environment variable %s; Errorbook has no such property"
				.formatted(setting.property()));
		}
	}

	private void reject(CatalogSetting setting, String cure) {
		this.faults.reject(setting, "No property has this name, so nothing reads the variable.", cure);
	}

	private @Nullable String group(String name) {
		return this.groups.all()
			.stream()
			.filter((group) -> group.depth() > 1)
			.map((group) -> variable(group.prefix().toString()) + "_")
			.filter((prefix) -> (PREFIX + name).toUpperCase(Locale.ROOT).startsWith(prefix))
			.findFirst()
			.orElse(null);
	}

	private static String variable(String property) {
		return RecordShape.spellings(property).get(0);
	}

}
