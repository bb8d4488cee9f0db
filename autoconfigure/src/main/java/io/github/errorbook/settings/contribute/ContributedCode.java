package io.github.errorbook.settings.contribute;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import io.github.errorbook.settings.contribute.CatalogLayers.LayerProperty;
import io.github.errorbook.settings.fault.CatalogFaults;
import io.github.errorbook.settings.fault.CatalogSetting;
import io.github.errorbook.settings.fault.PropertyNamePart;

/**
 * The fields of a code that a bean adds, as the properties that would say the same.
 */
final class ContributedCode {

	private final PropertyNamePart code;

	private final BeanOrigin origin;

	private final CatalogFaults faults;

	private final Map<String, Class<?>> exceptionTypes;

	private final Map<List<PropertyNamePart>, Object> fields = new LinkedHashMap<>();

	private final Map<List<PropertyNamePart>, Integer> sizes = new HashMap<>();

	ContributedCode(PropertyNamePart code, BeanOrigin origin, CatalogFaults faults,
			Map<String, Class<?>> exceptionTypes) {
		this.code = code;
		this.origin = origin;
		this.faults = faults;
		this.exceptionTypes = exceptionTypes;
	}

	/**
	 * Set a field.
	 * @param path the names of the property below the entry of the code
	 * @param value the value, or a list of what to add
	 */
	void set(List<String> path, @Nullable Object value) {
		List<PropertyNamePart> elements = new ArrayList<>(List.of(this.code));
		path.forEach((name) -> elements.add(new PropertyNamePart(name, false)));
		if (value instanceof List<?> items) {
			items.forEach((item) -> add(elements, item));
		}
		else {
			put(elements, value);
		}
	}

	private void add(List<PropertyNamePart> list, @Nullable Object item) {
		int index = this.sizes.merge(list, 1, Integer::sum) - 1;
		List<PropertyNamePart> elements = new ArrayList<>(list);
		elements.add(new PropertyNamePart(String.valueOf(index), true));
		if (item instanceof Class<?> type) {
			this.exceptionTypes.put(type.getName(), type);
			put(elements, type.getName());
		}
		else {
			put(elements, item);
		}
	}

	private void put(List<PropertyNamePart> elements, @Nullable Object value) {
		if (value != null) {
			this.fields.put(elements, value);
		}
		else {
			this.faults.reject(setting(elements, "null"), "The bean sets the field to null.",
					"Set a value, or do not set the field.");
		}
	}

	/**
	 * Return what is set.
	 * @return a property for each field; one without a value if no field is set, which
	 * names the code all the same
	 */
	Collection<LayerProperty> properties() {
		return this.fields.isEmpty() ? List.of(property(List.of(this.code), ""))
				: this.fields.entrySet().stream().map((field) -> property(field.getKey(), field.getValue())).toList();
	}

	private LayerProperty property(List<PropertyNamePart> elements, Object value) {
		return new LayerProperty(elements, setting(elements, value));
	}

	private CatalogSetting setting(List<PropertyNamePart> elements, Object value) {
		String name = elements.stream()
			.skip(1)
			.map((element) -> element.bracketed() ? "[" + element.text() + "]" : "." + element.text())
			.collect(Collectors.joining("", CatalogSetting.CODES + "." + this.code.text(), ""));
		return new CatalogSetting(CatalogSetting.CODES, name, value, this.origin);
	}

}
