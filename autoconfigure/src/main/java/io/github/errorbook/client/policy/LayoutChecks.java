package io.github.errorbook.client.policy;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import tools.jackson.core.JsonPointer;

import io.github.errorbook.client.policy.ClientsProperties.Layout;
import io.github.errorbook.client.policy.ClientsProperties.Names;
import io.github.errorbook.client.policy.ClientsProperties.Pointers;
import io.github.errorbook.render.Shape;
import io.github.errorbook.settings.fault.CatalogFaults;

/**
 * Checks what the application says of the form of another service.
 */
final class LayoutChecks {

	private final CatalogFaults faults;

	LayoutChecks(CatalogFaults faults) {
		this.faults = faults;
	}

	void check(ConfigurationPropertyName property, Layout layout) {
		Names names = layout.read().names();
		if (layout.read().shape() != Shape.FLAT && names != null && names.error().isEmpty()) {
			this.faults.reject(property.append("names.error"), "The wrapper needs a name.",
					"Give one, or set shape to flat.");
		}
		if (layout.pointers() != null) {
			checkPointers(property.append("pointers"), layout.pointers());
		}
	}

	private void checkPointers(ConfigurationPropertyName property, Pointers pointers) {
		checkPointer(property.append("code"), pointers.code());
		checkPointer(property.append("message"), pointers.message());
		checkPointer(property.append("details"), pointers.details());
	}

	private void checkPointer(ConfigurationPropertyName property, @Nullable String pointer) {
		try {
			if (pointer != null) {
				JsonPointer.compile(pointer);
			}
		}
		catch (IllegalArgumentException ex) {
			this.faults.reject(property, "The value is not a JSON pointer.",
					"Begin it, and each name in it, with a slash, as in /fault/key.");
		}
	}

}
