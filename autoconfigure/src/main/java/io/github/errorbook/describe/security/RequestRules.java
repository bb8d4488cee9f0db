package io.github.errorbook.describe.security;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;

import io.github.errorbook.catalog.StandardErrorCode;
import io.github.errorbook.describe.ApiOperation;
import io.github.errorbook.describe.ErrorReason;

/**
 * The rules of Spring Security's filters, which are asked themselves: what they refuse to
 * an anonymous caller is a 401, and what they refuse to a caller without authorities is a
 * 403.
 *
 * @param chains the filter chains
 * @param paths makes paths of the patterns of operations
 */
record RequestRules(FilterChains chains, SamplePaths paths) implements ErrorReason {

	private static final Authentication ANONYMOUS = new AnonymousAuthenticationToken("errorbook", "anonymousUser",
			AuthorityUtils.createAuthorityList("ROLE_ANONYMOUS"));

	private static final Authentication CALLER = UsernamePasswordAuthenticationToken.authenticated("errorbook", "",
			List.of());

	@Override
	public Collection<String> codes(ApiOperation operation) {
		List<String> codes = new ArrayList<>();
		if (isRefused(operation, ANONYMOUS)) {
			codes.add(StandardErrorCode.UNAUTHENTICATED.name());
		}
		if (isRefused(operation, CALLER)) {
			codes.add(StandardErrorCode.PERMISSION_DENIED.name());
		}
		return codes;
	}

	private boolean isRefused(ApiOperation operation, Authentication caller) {
		String method = operation.method().equals("*") ? "GET" : operation.method();
		String path = this.paths.of(operation.path());
		return AuthorizationProbe.of(operation, () -> this.chains.refuse(path, method, caller));
	}

}
