package io.github.errorbook.settings.catalog;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import io.github.errorbook.settings.fault.CatalogFaults;
import io.github.errorbook.settings.fault.CatalogSetting;
import io.github.errorbook.settings.fault.PropertyNamePart;

/**
 * Finds what is written below {@code errorbook.codes} at the wrong depth: lists, groups
 * of codes, and fields without their code.
 */
final class WrongPlace {

	private final CatalogFaults faults;

	private final Set<String> reported = new HashSet<>();

	private final Set<String> strayFields = new HashSet<>();

	private final List<CatalogSetting> stray = new ArrayList<>();

	private final List<String> empty = new ArrayList<>();

	WrongPlace(CatalogFaults faults) {
		this.faults = faults;
	}

	/**
	 * Look at a property.
	 * @param code what should be the code
	 * @param rest the parts of the name behind it
	 * @param setting the property
	 * @return whether it is in a wrong place, and so reported
	 */
	boolean rejects(PropertyNamePart code, List<PropertyNamePart> rest, CatalogSetting setting) {
		if (isStrayField(code, rest, setting)) {
			if (this.strayFields.add(code.text())) {
				this.stray.add(setting);
			}
			return true;
		}
		boolean listed = code.isIndex() && isUnmatched(rest) && (!rest.isEmpty() || !setting.isEmpty());
		if (listed) {
			rejectList(code, rest, setting);
		}
		return listed;
	}

	private static boolean isUnmatched(List<PropertyNamePart> rest) {
		return rest.isEmpty() || RecordShape.match(rest).name() == null;
	}

	private static boolean isStrayField(PropertyNamePart code, List<PropertyNamePart> rest, CatalogSetting setting) {
		List<PropertyNamePart> field = new ArrayList<>(List.of(code));
		field.addAll(rest);
		return !code.bracketed() && !code.text().isEmpty() && Character.isLowerCase(code.text().charAt(0))
				&& RecordShape.match(field).name() != null && isUnmatched(rest)
				&& (!rest.isEmpty() || !setting.isEmpty());
	}

	private void rejectList(PropertyNamePart code, List<PropertyNamePart> rest, CatalogSetting setting) {
		String name = rest.isEmpty() ? "" : rest.get(0).text();
		if (this.reported.add(code.text() + "." + name)) {
			this.faults.reject(setting, "This is a list, but the catalog is a map of codes.",
					rest.isEmpty() ? "Write the code without a dash, and its fields below it."
							: "Remove the dash before '" + name + "'.");
		}
	}

	/**
	 * Return what to do about codes that are written in groups.
	 * @param dotted the names above the fields, joined with dots
	 * @return a sentence, or {@code null} if the last of them does not look like a code
	 */
	static @Nullable String cureOfGroup(String dotted) {
		int dot = dotted.lastIndexOf('.');
		String code = dotted.substring(dot + 1);
		return code.matches(CatalogProperties.DEFAULT_CODE_PATTERN)
				? "Write %s directly below errorbook.codes, with category: %s; ".formatted(code,
						dotted.substring(0, dot))
				: null;
	}

	/**
	 * Remember an entry without fields, to which stray fields may belong.
	 * @param code the code
	 */
	void addEmpty(String code) {
		this.empty.add(code);
	}

	/**
	 * Report the fields that have no code, all of them as one mistake.
	 */
	void check() {
		if (this.stray.isEmpty()) {
			return;
		}
		String fields = this.strayFields.stream().sorted().collect(Collectors.joining(", "));
		String owner = (this.empty.size() == 1) ? " " + this.empty.get(0) : "its code";
		this.faults.reject(this.stray.get(0),
				(this.stray.size() == 1) ? "The field '" + fields + "' stands where a code belongs."
						: "Fields stand where a code belongs: " + fields + ".",
				"Indent " + ((this.stray.size() == 1) ? "it" : "them") + " below " + owner.trim() + ".");
		this.empty.forEach((code) -> this.faults.excuse(CatalogSetting.entry(code).append("status")));
	}

}
