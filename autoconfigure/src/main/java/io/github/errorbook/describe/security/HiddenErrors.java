package io.github.errorbook.describe.security;

import java.util.Collection;
import java.util.List;
import java.util.Set;

import io.github.errorbook.catalog.ErrorCatalog;
import io.github.errorbook.catalog.ErrorDefinition;
import io.github.errorbook.catalog.StandardErrorCode;
import io.github.errorbook.describe.ApiOperation;
import io.github.errorbook.describe.ErrorReason;
import io.github.errorbook.door.ErrorPaths;

/**
 * Where what is forbidden is hidden, every 403 and every 404 is that of a missing
 * resource.
 */
final class HiddenErrors implements ErrorReason {

	private final ErrorPaths hidden;

	private final SamplePaths paths;

	private final ErrorCatalog catalog;

	/**
	 * Create a reason.
	 * @param patterns the patterns of paths, at least one
	 * @param paths makes paths of the patterns of operations
	 * @param catalog the codes
	 */
	HiddenErrors(List<String> patterns, SamplePaths paths, ErrorCatalog catalog) {
		this.paths = paths;
		this.hidden = new ErrorPaths(patterns, List.of());
		this.catalog = catalog;
	}

	@Override
	public Collection<String> codes(ApiOperation operation) {
		return List.of();
	}

	@Override
	public void amend(ApiOperation operation, Set<String> codes) {
		if (this.hidden.include(this.paths.of(operation.path())) && codes.removeIf(this::isHidden)) {
			codes.add(StandardErrorCode.RESOURCE_NOT_FOUND.name());
		}
	}

	private boolean isHidden(String code) {
		ErrorDefinition definition = this.catalog.find(code);
		return definition != null && (definition.status() == 403 || definition.status() == 404);
	}

}
