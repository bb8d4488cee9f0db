package io.github.errorbook.describe.security;

import java.util.Collection;
import java.util.List;

import io.github.errorbook.catalog.StandardErrorCode;
import io.github.errorbook.describe.ApiOperation;
import io.github.errorbook.describe.ErrorReason;

/**
 * The protection against forged requests, where the filter chain of an operation has it:
 * a request without its token is a 403.
 *
 * @param chains the filter chains
 * @param paths makes paths of the patterns of operations
 */
record CsrfRules(FilterChains chains, SamplePaths paths) implements ErrorReason {

	@Override
	public Collection<String> codes(ApiOperation operation) {
		String method = operation.method().equals("*") ? "POST" : operation.method();
		String path = this.paths.of(operation.path());
		boolean refused = AuthorizationProbe.of(operation, () -> this.chains.askForToken(path, method));
		return refused ? List.of(StandardErrorCode.PERMISSION_DENIED.name()) : List.of();
	}

}
