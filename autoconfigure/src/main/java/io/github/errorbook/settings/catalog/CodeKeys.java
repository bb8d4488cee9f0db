package io.github.errorbook.settings.catalog;

import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.origin.Origin;

import io.github.errorbook.catalog.ErrorTexts;
import io.github.errorbook.catalog.Spelling;
import io.github.errorbook.catalog.StandardErrorCode;
import io.github.errorbook.settings.catalog.RecordShape.Match;
import io.github.errorbook.settings.contribute.CatalogLayers.LayerProperty;
import io.github.errorbook.settings.fault.CatalogFaults;
import io.github.errorbook.settings.fault.CatalogSetting;
import io.github.errorbook.settings.fault.CatalogSource;
import io.github.errorbook.settings.fault.PropertyNamePart;

/**
 * Reads the keys of the catalog as they are written, and finds those that the binder
 * would drop, split or merge.
 */
final class CodeKeys {

	private final CatalogFaults faults;

	private final Map<String, Key> codes = new LinkedHashMap<>();

	private final Set<String> reported = new HashSet<>();

	private final WrongPlace places;

	CodeKeys(CatalogFaults faults) {
		this.faults = faults;
		this.places = new WrongPlace(faults);
	}

	Set<String> codes() {
		return Collections.unmodifiableSet(this.codes.keySet());
	}

	/**
	 * Read a property. One that does not belong to the catalog is ignored.
	 * @param property its name as it is written
	 * @param value its value
	 * @param origin where it is written
	 * @param target where to put what can be bound
	 */
	void read(String property, Object value, Origin origin, CatalogSource target) {
		List<PropertyNamePart> elements = PropertyNamePart.parse(property);
		if (elements.size() < 2 || !elements.get(0).isNamed("errorbook")) {
			return;
		}
		if (elements.size() == 2 && elements.get(1).isNamed("code-pattern")) {
			target.add(new CatalogSetting(CatalogSetting.CODE_PATTERN, property, value, origin));
		}
		else if (elements.get(1).isNamed("codes")) {
			readCode(elements.subList(2, elements.size()),
					new CatalogSetting(CatalogSetting.CODES, property, value, origin), target);
		}
	}

	/**
	 * Read what a layer below the configuration says.
	 * @param property the property
	 * @param target where to put what can be bound
	 */
	void read(LayerProperty property, CatalogSource target) {
		readCode(property.elements(), property.setting(), target);
	}

	private void readCode(List<PropertyNamePart> elements, CatalogSetting setting, CatalogSource target) {
		if (elements.isEmpty()) {
			rejectScalar(setting, "The catalog is a map of codes.");
		}
		else if (!this.places.rejects(elements.get(0), elements.subList(1, elements.size()), setting)
				&& isUsable(elements.get(0), setting)) {
			readField(elements.get(0), elements.subList(1, elements.size()), setting, target);
		}
	}

	private boolean isUsable(PropertyNamePart code, CatalogSetting setting) {
		if (code.text().isBlank()) {
			rejectKey(code, setting, "The code is empty.", "Give the entry a code.");
			return false;
		}
		if (hasForbiddenCharacter(code.text())) {
			rejectKey(code, setting, "A code cannot contain brackets or control characters.", "Choose another code.");
			return false;
		}
		if (!code.isKept()) {
			rejectKey(code, setting, "Without brackets, some characters of this key are dropped.",
					"Write " + bracketed(code.text()) + " as the key, with quotes in YAML; " + patternHint());
			return false;
		}
		return true;
	}

	private static boolean hasForbiddenCharacter(String code) {
		for (int i = 0; i < code.length(); i++) {
			char c = code.charAt(i);
			if (c == '[' || c == ']' || Character.isISOControl(c)) {
				return true;
			}
		}
		return false;
	}

	private void readField(PropertyNamePart code, List<PropertyNamePart> rest, CatalogSetting setting,
			CatalogSource target) {
		Match match = RecordShape.match(rest);
		String dotted = (match.name() == null && match.index() == 0) ? dottedCode(code, rest) : null;
		if (dotted != null) {
			rejectDotted(dotted, setting);
			return;
		}
		this.codes.putIfAbsent(code.text(), new Key(code, setting));
		if (rest.isEmpty() && setting.isEmpty()) {
			this.places.addEmpty(code.text());
			this.faults.register(new CatalogSetting(CatalogSetting.entry(code.text()), setting.property(),
					setting.value(), setting.origin()));
		}
		else if (rest.isEmpty()) {
			rejectScalar(setting, "The entry of a code is a map of fields.");
			this.faults.excuse(CatalogSetting.entry(code.text()).append("status"));
		}
		else if (match.name() == null) {
			rejectField(code, rest, match, setting);
		}
		else {
			ConfigurationPropertyName entry = CatalogSetting.entry(code.text());
			ConfigurationPropertyName name = ConfigurationPropertyName.of(entry + match.name());
			target.add(new CatalogSetting(name, setting.property(), setting.value(), setting.origin()));
		}
	}

	private static @Nullable String dottedCode(PropertyNamePart code, List<PropertyNamePart> rest) {
		if (rest.get(0).isIndex() || Spelling.nearest(rest.get(0).text(), RecordShape.fields()) != null) {
			return null;
		}
		for (int i = 1; i < rest.size(); i++) {
			if (RecordShape.match(rest.subList(i, rest.size())).name() != null) {
				return code.text() + "."
						+ rest.subList(0, i).stream().map(PropertyNamePart::text).collect(Collectors.joining("."));
			}
		}
		return null;
	}

	private void rejectScalar(CatalogSetting setting, String reason) {
		if (!setting.isEmpty()) {
			this.faults.reject(setting, reason, "Write the fields below it, such as status and message.");
		}
	}

	private void rejectDotted(String dotted, CatalogSetting setting) {
		String group = WrongPlace.cureOfGroup(dotted);
		String key = bracketed(dotted) + " as the key, with quotes in YAML; " + patternHint();
		rejectKey(new PropertyNamePart(dotted, false), setting,
				(group != null) ? "Codes have no groups; the dots split this key, and the code is lost."
						: "Without brackets, the dots split this key, and the code is lost.",
				(group != null) ? group + "or, if the dots belong to the code, write " + key : "Write " + key);
	}

	private void rejectField(PropertyNamePart code, List<PropertyNamePart> rest, Match match, CatalogSetting setting) {
		List<PropertyNamePart> known = rest.subList(0, match.index());
		String owner = known.isEmpty() ? "" : rest.get(match.index() - 1).text();
		NameFault fault = NameFault.of(rest, match, ErrorTexts.PREFIX + code.text() + "." + owner);
		String nearest = Spelling.nearest(rest.get(match.index()).text(), match.options());
		if (nearest != null && match.index() == 0) {
			this.faults.excuse(CatalogSetting.entry(code.text()).append(nearest));
		}
		boolean listed = rest.get(match.index()).isIndex();
		if (listed && known.isEmpty()) {
			this.faults.excuse(CatalogSetting.entry(code.text()).append("status"));
		}
		boolean named = RecordShape.isRecord(match.type()) && !listed;
		if (named || this.reported.add(code.text() + known)) {
			this.faults.reject(setting, fault.reason(), fault.cure());
		}
	}

	private void rejectKey(PropertyNamePart code, CatalogSetting setting, String reason, String cure) {
		if (this.reported.add(code.text())) {
			this.faults.rejectCode(code, setting, reason, cure);
		}
	}

	private static String bracketed(String code) {
		return "\"[" + code + "]\"";
	}

	private static String patternHint() {
		return "and see that errorbook.code-pattern allows it.";
	}

	/**
	 * Report the codes that differ by less than a reader, or the binder, sees.
	 */
	void check() {
		this.places.check();
		Map<String, String> standard = new HashMap<>();
		for (String name : StandardErrorCode.names()) {
			standard.put(lower(name), name);
		}
		Map<String, Key> byLetters = new HashMap<>();
		Map<String, Key> byUniform = new HashMap<>();
		for (Key key : this.codes.values()) {
			String text = key.code().text();
			rejectStandard(key, standard.get(lower(text)));
			Key other = byLetters.putIfAbsent(lower(text), key);
			Key merged = key.code().bracketed() ? null : byUniform.putIfAbsent(PropertyNamePart.uniform(text), key);
			rejectMerged(key, (other != null) ? other : merged);
		}
	}

	private void rejectStandard(Key key, @Nullable String name) {
		if (name != null && !name.equals(key.code().text())) {
			this.faults.rejectCode(key.code(), key.setting(),
					"It differs from the built-in code " + name + " only in case.",
					"Write " + name + " to override that code, with value: " + key.code().text()
							+ " where clients see that, or choose another one.");
		}
	}

	private static String lower(String code) {
		return code.toLowerCase(Locale.ROOT);
	}

	private void rejectMerged(Key key, @Nullable Key other) {
		if (other == null) {
			return;
		}
		String reason = key.code.text().equalsIgnoreCase(other.code.text()) ? "The codes %s and %s differ only in case."
				: "The codes %s and %s are one key to Spring Boot, which compares letters and digits alone.";
		this.faults.rejectCode(key.code(), key.setting(), reason.formatted(other.code.text(), key.code.text()),
				"Rename one of them, or make both entries one.");
	}

	/**
	 * A code with the first property that names it.
	 *
	 * @param code the code
	 * @param setting the property
	 */
	private record Key(PropertyNamePart code, CatalogSetting setting) {

	}

}
