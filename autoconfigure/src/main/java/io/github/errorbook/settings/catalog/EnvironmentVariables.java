package io.github.errorbook.settings.catalog;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.origin.Origin;

import io.github.errorbook.catalog.Spelling;
import io.github.errorbook.catalog.StandardErrorCode;
import io.github.errorbook.settings.fault.CatalogFaults;
import io.github.errorbook.settings.fault.CatalogSetting;
import io.github.errorbook.settings.fault.CatalogSource;

/**
 * Reads the fields of codes that environment variables set. As a variable such as
 * {@code ERRORBOOK_CODES_PAYLOAD_TOO_LARGE_LOG_LEVEL} does not say where the code ends,
 * it can only concern a code that is known already.
 */
final class EnvironmentVariables {

	private static final String PREFIX = "ERRORBOOK_CODES_";

	private final Set<String> codes;

	private final CatalogFaults faults;

	EnvironmentVariables(Set<String> codes, CatalogFaults faults) {
		this.codes = new LinkedHashSet<>(codes);
		this.codes.addAll(StandardErrorCode.names());
		this.faults = faults;
	}

	/**
	 * Read a variable. One that does not belong to the catalog is ignored.
	 * @param variable the variable
	 * @param name its name behind the prefix of all
	 * @param value its value
	 * @param origin where it is set
	 * @param target where to put what can be bound
	 */
	void read(String variable, String name, Object value, Origin origin, CatalogSource target) {
		if (RecordShape.spellings("code-pattern").contains(name)) {
			target.add(new CatalogSetting(CatalogSetting.CODE_PATTERN, variable, value, origin));
		}
		else if (name.startsWith("CODES_")) {
			readField(variable, name.substring("CODES_".length()), value, origin, target);
		}
	}

	private void readField(String variable, String name, Object value, Origin origin, CatalogSource target) {
		List<Map.Entry<String, String>> candidates = candidates(name).toList();
		CatalogSetting setting = candidates.stream()
			.map(EnvironmentVariables::bind)
			.filter(Objects::nonNull)
			.findFirst()
			.map((bound) -> new CatalogSetting(ConfigurationPropertyName.of(bound), variable, value, origin))
			.orElse(null);
		if (setting != null) {
			target.add(setting);
			return;
		}
		reject(new CatalogSetting(CatalogSetting.CODES, variable, value, origin),
				candidates.isEmpty() ? null : candidates.get(0));
	}

	private void reject(CatalogSetting setting, Map.@Nullable Entry<String, String> candidate) {
		if (candidate == null) {
			this.faults.reject(setting,
					"No code has this name: an environment variable can only change a code that exists.",
					"Declare the code in a file, or correct the name.");
		}
		else {
			String nearest = Spelling.nearest(candidate.getValue(), RecordShape.fields());
			this.faults.reject(setting, "The code " + candidate.getKey() + " has no field of this name.",
					(nearest != null)
							? "Did you mean '" + PREFIX + candidate.getKey() + "_"
									+ RecordShape.spellings(nearest).get(0) + "'?"
							: "Use one of: " + String.join(", ", RecordShape.fields())
									+ ", in capitals and with underscores.");
		}
	}

	private Stream<Map.Entry<String, String>> candidates(String name) {
		return this.codes.stream()
			.sorted(Comparator.comparing(String::length).reversed())
			.flatMap((code) -> RecordShape.spellings(code)
				.stream()
				.distinct()
				.filter((spelling) -> RecordShape.startsWith(name, spelling))
				.map((spelling) -> Map.entry(code, RecordShape.rest(name, spelling))));
	}

	private static @Nullable String bind(Map.Entry<String, String> candidate) {
		String field = RecordShape.matchVariable(candidate.getValue());
		return (field != null && !field.isEmpty()) ? CatalogSetting.entry(candidate.getKey()) + field : null;
	}

}
