package io.github.errorbook.settings.catalog;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;

import io.github.errorbook.catalog.Spelling;
import io.github.errorbook.settings.catalog.RecordShape.Match;
import io.github.errorbook.settings.fault.CatalogFaults;
import io.github.errorbook.settings.fault.CatalogSetting;
import io.github.errorbook.settings.fault.PropertyNamePart;

/**
 * Reports a property that nobody reads, with what its author may have meant.
 */
final class UnknownSetting {

	private final SettingGroups groups;

	private final CatalogFaults faults;

	private final Set<String> reported;

	UnknownSetting(SettingGroups groups, CatalogFaults faults, Set<String> reported) {
		this.groups = groups;
		this.faults = faults;
		this.reported = reported;
	}

	/**
	 * Report a property, unless another one with the same mistake was reported.
	 * @param elements the parts of its name
	 * @param setting the property
	 */
	void report(List<PropertyNamePart> elements, CatalogSetting setting) {
		if (elements.size() == 1) {
			this.faults.reject(setting, "A single value is not allowed here.",
					"Write the properties below it, such as " + options(elements) + ".");
			return;
		}
		int wrong = wrong(elements);
		String path = elements.subList(0, wrong + 1)
			.stream()
			.map(PropertyNamePart::text)
			.collect(Collectors.joining("."));
		if (this.reported.add(path)) {
			NameFault fault = explain(elements, wrong);
			this.faults.reject(setting, fault.reason(), fault.cure());
		}
		excuseItem(elements);
	}

	/* What an item of a list lacks may be what was misspelled. */
	private void excuseItem(List<PropertyNamePart> elements) {
		StringBuilder name = new StringBuilder(elements.get(0).text());
		for (PropertyNamePart element : elements.subList(1, elements.size() - 1)) {
			name.append(element.isIndex() ? "[" + element.text() + "]" : "." + element.text());
			if (element.isIndex() && ConfigurationPropertyName.isValid(name)) {
				this.faults.excuse(ConfigurationPropertyName.of(name));
			}
		}
	}

	private int wrong(List<PropertyNamePart> elements) {
		int wrong = 1;
		while (wrong < elements.size() - 1 && isKnown(elements.subList(0, wrong), elements.get(wrong))) {
			wrong++;
		}
		return wrong;
	}

	private boolean isKnown(List<PropertyNamePart> owner, PropertyNamePart element) {
		return this.groups.below(owner).stream().anyMatch(element::isNamed);
	}

	private NameFault explain(List<PropertyNamePart> elements, int wrong) {
		Set<String> options = this.groups.below(elements.subList(0, wrong));
		String text = elements.get(wrong).text();
		NameFault deeper = options.isEmpty() ? below(elements) : null;
		if (deeper != null) {
			return deeper;
		}
		if (elements.get(wrong).isIndex()) {
			return NameFault.listed(elements.subList(wrong + 1, elements.size()));
		}
		String nearest = Spelling.nearest(text, options);
		String owner = elements.subList(0, wrong).stream().map(PropertyNamePart::text).collect(Collectors.joining("."));
		String reason = "There is no property '%s' below %s.".formatted(text, owner);
		if (nearest != null) {
			return new NameFault(reason, "Did you mean '" + nearest + "'?");
		}
		return new NameFault(reason, elsewhere(elements, wrong, options));
	}

	/* A map, a list or a single value ends the list of names; its own type knows more. */
	private @Nullable NameFault below(List<PropertyNamePart> elements) {
		for (SettingGroup group : this.groups.all()) {
			Class<?> type = group.holds(elements) ? group.type() : null;
			List<PropertyNamePart> rest = elements.subList(Math.min(group.depth(), elements.size()), elements.size());
			Match match = (type != null) ? RecordShape.match(type, rest) : null;
			if (match != null && match.name() == null && match.index() > 0) {
				return NameFault.of(rest, match, null);
			}
		}
		return null;
	}

	private String elsewhere(List<PropertyNamePart> elements, int wrong, Set<String> options) {
		List<PropertyNamePart> rest = elements.subList(wrong + 1, elements.size());
		if (wrong == 1 && !rest.isEmpty() && RecordShape.match(rest).name() != null) {
			return "If '%s' is a code, write it below errorbook.codes.".formatted(elements.get(wrong).text());
		}
		String last = last(elements);
		if (wrong == 1 && RecordShape.fields().contains(last)) {
			return "If it belongs to a code, write it below the code, below errorbook.codes.";
		}
		List<String> same = this.groups.names()
			.stream()
			.filter((name) -> Spelling.nearest(last, List.of(name.substring(name.lastIndexOf('.') + 1))) != null)
			.sorted()
			.toList();
		return (same.size() == 1) ? "Did you mean '" + same.get(0) + "'?"
				: "Use one of: " + String.join(", ", options) + ".";
	}

	private static String last(List<PropertyNamePart> elements) {
		int last = elements.size() - 1;
		return elements.get((last > 1 && elements.get(last).isIndex()) ? last - 1 : last).text();
	}

	private String options(List<PropertyNamePart> owner) {
		return String.join(", ", this.groups.below(owner));
	}

}
