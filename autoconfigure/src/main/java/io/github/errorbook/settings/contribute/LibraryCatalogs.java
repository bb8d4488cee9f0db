package io.github.errorbook.settings.contribute;

import java.net.URL;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.origin.Origin;
import org.springframework.core.io.UrlResource;

import io.github.errorbook.settings.contribute.CatalogLayers.LayerProperty;
import io.github.errorbook.settings.fault.CatalogFaults;
import io.github.errorbook.settings.fault.PropertyNamePart;

/**
 * The catalogs that libraries bring. A code has one owner.
 */
final class LibraryCatalogs {

	private final CatalogFaults faults;

	private final Set<String> files = new HashSet<>();

	private final Map<String, Claim> claims = new LinkedHashMap<>();

	private final List<LayerProperty> properties = new ArrayList<>();

	LibraryCatalogs(CatalogFaults faults) {
		this.faults = faults;
	}

	/**
	 * Read a file, unless it was read already.
	 * @param file where it is
	 */
	void read(URL file) {
		if (this.files.add(file.toExternalForm())) {
			LibraryCatalog catalog = new LibraryCatalog(new UrlResource(file), this.faults);
			for (LayerProperty property : catalog.read()) {
				if (claim(property, catalog)) {
					this.properties.add(property);
				}
			}
		}
	}

	List<LayerProperty> properties() {
		return Collections.unmodifiableList(this.properties);
	}

	Set<String> codes() {
		return Collections.unmodifiableSet(this.claims.keySet());
	}

	private boolean claim(LayerProperty property, LibraryCatalog catalog) {
		if (property.elements().isEmpty()) {
			return true;
		}
		PropertyNamePart code = property.elements().get(0);
		Claim claim = this.claims.computeIfAbsent(code.text(),
				(key) -> new Claim(catalog, property.setting().origin(), new HashSet<>()));
		if (claim.catalog() != catalog && claim.others().add(catalog)) {
			this.faults.rejectCode(code, property.setting(),
					"Two libraries declare the code: %s here, and %s at %s.".formatted(catalog.owner(),
							claim.catalog().owner(), claim.origin()),
					"Use one of the two libraries, or a version of one that names the code differently.");
		}
		return claim.catalog() == catalog;
	}

	/**
	 * The first file that declares a code.
	 *
	 * @param catalog the file
	 * @param origin where it first names the code
	 * @param others the files that declare it too
	 */
	private record Claim(LibraryCatalog catalog, @Nullable Origin origin, Set<LibraryCatalog> others) {

	}

}
