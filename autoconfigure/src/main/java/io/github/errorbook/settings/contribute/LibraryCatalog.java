package io.github.errorbook.settings.contribute;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.boot.origin.Origin;
import org.springframework.boot.origin.PropertySourceOrigin;
import org.springframework.boot.origin.TextResourceOrigin;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.core.io.Resource;

import io.github.errorbook.catalog.Spelling;
import io.github.errorbook.settings.contribute.CatalogLayers.LayerProperty;
import io.github.errorbook.settings.fault.CatalogFaults;
import io.github.errorbook.settings.fault.CatalogSetting;
import io.github.errorbook.settings.fault.PropertyNamePart;

/**
 * The catalog that a library brings: its owner, and the codes as they stand below
 * {@code errorbook.codes}.
 */
final class LibraryCatalog {

	private static final String OWNER = "owner";

	private static final String CODES = "codes";

	private final Resource file;

	private final CatalogFaults faults;

	private final Set<String> reported = new HashSet<>();

	private String owner = "";

	LibraryCatalog(Resource file, CatalogFaults faults) {
		this.file = file;
		this.faults = faults;
	}

	/**
	 * Read the file.
	 * @return what it says of codes
	 */
	List<LayerProperty> read() {
		List<LayerProperty> properties = new ArrayList<>();
		List<PropertySource<?>> documents = new ArrayList<>(load());
		Collections.reverse(documents);
		for (PropertySource<?> document : documents) {
			if (document instanceof EnumerablePropertySource<?> listed) {
				read(listed, properties);
			}
		}
		if (this.owner.isBlank() && this.reported.add(OWNER)) {
			reject(OWNER, "The file does not say whose catalog it is.",
					"Write the name of the library, as in owner: acme-payments.");
		}
		return properties;
	}

	/**
	 * Return the name of the library.
	 * @return the name, in words if it is not known
	 */
	String owner() {
		return this.owner.isBlank() ? "a library without a name" : "'" + this.owner + "'";
	}

	private List<PropertySource<?>> load() {
		try {
			return new YamlPropertySourceLoader().load(CatalogLayers.FILE, this.file);
		}
		catch (IOException | RuntimeException ex) {
			this.reported.add(OWNER);
			reject(CatalogLayers.FILE, "The file cannot be read: %s.".formatted(firstLines(ex)),
					"Correct the YAML of the file.");
			return List.of();
		}
	}

	private static String firstLines(Exception ex) {
		return String.valueOf(ex.getMessage()).lines().limit(2).map(String::strip).collect(Collectors.joining(" "));
	}

	private void read(EnumerablePropertySource<?> document, List<LayerProperty> properties) {
		for (String name : document.getPropertyNames()) {
			Object value = document.getProperty(name);
			if (value != null) {
				read(name, value, place(document, name), properties);
			}
		}
	}

	/* What is empty has no line. */
	private Origin place(EnumerablePropertySource<?> document, String name) {
		Origin origin = PropertySourceOrigin.get(document, name);
		return (CatalogFaults.textOrigin(origin) != null) ? origin : new TextResourceOrigin(this.file, null);
	}

	private void read(String name, Object value, Origin origin, List<LayerProperty> properties) {
		List<PropertyNamePart> elements = PropertyNamePart.parse(name);
		CatalogSetting setting = new CatalogSetting(CatalogSetting.CODES, name, value, origin);
		if (elements.get(0).isNamed(CODES)) {
			properties.add(new LayerProperty(elements.subList(1, elements.size()), setting));
		}
		else if (elements.get(0).isNamed(OWNER) && elements.size() == 1) {
			this.owner = this.owner.isBlank() ? value.toString().strip() : this.owner;
		}
		else if (this.reported.add(elements.get(0).text())) {
			this.faults.reject(setting, reason(elements), cure(elements));
		}
	}

	private static String reason(List<PropertyNamePart> elements) {
		return elements.get(0).isNamed(OWNER) ? "The owner is a single text."
				: "There is no field '%s' in the catalog of a library.".formatted(elements.get(0).text());
	}

	private static String cure(List<PropertyNamePart> elements) {
		if (elements.get(0).isNamed(OWNER)) {
			return "Write the name of the library.";
		}
		String nearest = Spelling.nearest(elements.get(0).text(), List.of(OWNER, CODES));
		return (nearest != null) ? "Did you mean '" + nearest + "'?"
				: "Write owner and codes at the top of the file; the rest is for the application to say.";
	}

	private void reject(String property, String reason, String cure) {
		this.faults.reject(property, new TextResourceOrigin(this.file, null), reason, cure);
	}

}
