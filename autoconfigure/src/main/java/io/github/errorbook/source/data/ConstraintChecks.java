package io.github.errorbook.source.data;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;

import io.github.errorbook.settings.catalog.SettingsContext;
import io.github.errorbook.settings.fault.CatalogSetting;
import io.github.errorbook.source.data.DataProperties.ConstraintProperties;

/**
 * Checks what the application says of its constraints, all of it at once.
 */
final class ConstraintChecks {

	private static final ConfigurationPropertyName PREFIX = ConfigurationPropertyName
		.of(DataProperties.PREFIX + ".constraints");

	private final SettingsContext context;

	ConstraintChecks(SettingsContext context) {
		this.context = context;
	}

	/**
	 * Report what is wrong.
	 * @param constraints what the application says
	 */
	void check(Map<String, ConstraintProperties> constraints) {
		Map<String, String> names = new HashMap<>();
		new TreeMap<>(constraints).forEach((name, rule) -> {
			checkName(name, names.putIfAbsent(ConstraintName.normalize(name), name));
			checkRule(name, rule);
		});
	}

	private void checkName(String name, @Nullable String same) {
		if (same != null) {
			rejectEntry(name, "It is the same constraint as '" + same + "'.", "Remove one of the two entries.");
		}
	}

	private void checkRule(String name, ConstraintProperties rule) {
		String code = rule.code();
		if (code == null && rule.field() == null) {
			rejectEntry(name, "The entry gives neither a code nor a field.", "Give one of them, or remove the entry.");
		}
		else if (code != null && this.context.knowsCodes() && this.context.find(code) == null) {
			this.context.faults()
				.reject(entry(name).append("code"), "The catalog has no code '" + code + "'.",
						"Name a code of the catalog, or declare this one under errorbook.codes.");
		}
	}

	private void rejectEntry(String name, String reason, String cure) {
		CatalogSetting code = this.context.faults().find(entry(name).append("code"));
		CatalogSetting written = (code != null) ? code : this.context.faults().find(entry(name).append("field"));
		this.context.faults().reject(PREFIX + "." + name, (written != null) ? written.origin() : null, reason, cure);
	}

	private static ConfigurationPropertyName entry(String name) {
		return PREFIX.append("[" + name + "]");
	}

}
