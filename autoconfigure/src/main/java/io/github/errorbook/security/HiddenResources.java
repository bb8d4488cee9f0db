package io.github.errorbook.security;

import java.util.function.Supplier;

import io.github.errorbook.catalog.ErrorCatalog;
import io.github.errorbook.catalog.StandardErrorCode;
import io.github.errorbook.handle.ErrorCustomizer;

/**
 * Hides what is forbidden.
 *
 * @since 0.1.0
 */
public final class HiddenResources {

	private HiddenResources() {
	}

	/**
	 * Create a customizer that makes the refusal of a resource look like its absence.
	 * @param properties where resources are hidden
	 * @param catalog the catalog
	 * @param contextPath gives the path under which the application lives, not asked
	 * before the first request because it may not be known earlier
	 * @return the customizer, which does nothing if nothing is hidden
	 */
	public static ErrorCustomizer customizer(SecurityErrorProperties properties, ErrorCatalog catalog,
			Supplier<String> contextPath) {
		return properties.hideForbidden().isEmpty() ? (error, request) -> error : new ForbiddenHider(
				properties.hideForbidden(), catalog.get(StandardErrorCode.RESOURCE_NOT_FOUND), contextPath);
	}

}
