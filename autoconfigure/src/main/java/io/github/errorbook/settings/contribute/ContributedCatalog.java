package io.github.errorbook.settings.contribute;

import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import io.github.errorbook.catalog.CatalogBuilder;
import io.github.errorbook.catalog.CodeBuilder;
import io.github.errorbook.settings.contribute.CatalogLayers.LayerProperty;
import io.github.errorbook.settings.fault.CatalogFaults;
import io.github.errorbook.settings.fault.CatalogSetting;
import io.github.errorbook.settings.fault.PropertyNamePart;

/**
 * The codes that one bean adds.
 */
final class ContributedCatalog implements CatalogBuilder {

	private final BeanOrigin origin;

	private final CatalogFaults faults;

	private final Map<String, ContributedCode> codes = new LinkedHashMap<>();

	private final Map<String, Class<?>> exceptions = new HashMap<>();

	ContributedCatalog(BeanOrigin origin, CatalogFaults faults) {
		this.origin = origin;
		this.faults = faults;
	}

	@Override
	public CodeBuilder add(String code) {
		PropertyNamePart name = new PropertyNamePart(Objects.requireNonNull(code, "code"), true);
		ContributedCode added = new ContributedCode(name, this.origin, this.faults, this.exceptions);
		if (this.codes.putIfAbsent(code, added) != null) {
			this.faults.rejectCode(new PropertyNamePart(code, false),
					new CatalogSetting(CatalogSetting.CODES, code, code, this.origin), "The bean adds the code twice.",
					"Add the code once, with all of its fields.");
		}
		return new CodeBuilder(added::set);
	}

	Map<String, ContributedCode> codes() {
		return Collections.unmodifiableMap(this.codes);
	}

	Map<String, Class<?>> exceptions() {
		return Collections.unmodifiableMap(this.exceptions);
	}

	List<LayerProperty> properties() {
		return this.codes.values().stream().flatMap((code) -> code.properties().stream()).toList();
	}

}
