package io.github.errorbook.test;

import java.util.Set;
import java.util.stream.Stream;

import io.github.errorbook.catalog.ErrorCatalog;
import io.github.errorbook.catalog.ErrorDefinition;
import io.github.errorbook.catalog.StandardErrorCode;

/**
 * Finds codes that nothing answers with, as far as can be known: no exception is mapped
 * to them, no class of the application holds their text, and no bare status means them. A
 * deprecated code may be kept for its callers.
 */
final class UsageCheck {

	private final ErrorCatalog catalog;

	private final Set<String> used;

	/**
	 * Create a check.
	 * @param catalog the catalog
	 * @param used texts of which each may be a code in use
	 */
	UsageCheck(ErrorCatalog catalog, Set<String> used) {
		this.catalog = catalog;
		this.used = used;
	}

	Stream<Finding> check() {
		return this.catalog.definitions()
			.stream()
			.filter((definition) -> !isUsed(definition))
			.map(ErrorDefinition::code)
			.map((code) -> new Finding("errorbook.codes." + code, "is answered by nothing that can be seen",
					"Map an exception to it or throw it; remove it if it was never published; "
							+ "or name it with usedElsewhere."));
	}

	private boolean isUsed(ErrorDefinition definition) {
		return StandardErrorCode.names().contains(definition.code()) || !definition.exceptions().isEmpty()
				|| definition.documentation().deprecated() != null || this.used.contains(definition.code())
				|| isOfStatus(definition);
	}

	private boolean isOfStatus(ErrorDefinition definition) {
		return definition.status() >= 400 && this.catalog.findByStatus(definition.status()) == definition;
	}

}
