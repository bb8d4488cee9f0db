package io.github.errorbook.describe.security;

import java.util.Collection;
import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.beans.DirectFieldAccessor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.web.FilterInvocation;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.PathPatternRequestTransformer;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.util.matcher.RequestMatcher;

import io.github.errorbook.catalog.StandardErrorCode;
import io.github.errorbook.describe.ApiOperation;
import io.github.errorbook.describe.ErrorReason;

/**
 * The protection against forged requests, where the filter chain of an operation has it:
 * a request without its token is a 403.
 */
final class CsrfRules implements ErrorReason {

	private static final String MATCHER = "requireCsrfProtectionMatcher";

	private final PathPatternRequestTransformer requests = new PathPatternRequestTransformer();

	private final ObjectProvider<SecurityFilterChain> chains;

	private final SamplePaths paths;

	/**
	 * Create a reason.
	 * @param chains the filter chains
	 * @param paths makes paths of the patterns of operations
	 */
	CsrfRules(ObjectProvider<SecurityFilterChain> chains, SamplePaths paths) {
		this.chains = chains;
		this.paths = paths;
	}

	@Override
	public Collection<String> codes(ApiOperation operation) {
		String method = operation.method().equals("*") ? "POST" : operation.method();
		boolean refused = AuthorizationProbe.of(operation,
				() -> isProtected(request(this.paths.of(operation.path()), method)));
		return refused ? List.of(StandardErrorCode.PERMISSION_DENIED.name()) : List.of();
	}

	private HttpServletRequest request(String path, String method) {
		return this.requests.transform(new FilterInvocation("", path, method).getHttpRequest());
	}

	private boolean isProtected(HttpServletRequest request) {
		return this.chains.orderedStream()
			.filter((chain) -> chain.matches(request))
			.limit(1)
			.flatMap((chain) -> chain.getFilters().stream())
			.anyMatch((filter) -> filter instanceof CsrfFilter csrf && matcher(csrf).matches(request));
	}

	/* There is no other way to learn of the paths that an application leaves out. */
	private static RequestMatcher matcher(CsrfFilter filter) {
		DirectFieldAccessor fields = new DirectFieldAccessor(filter);
		return (fields.isReadableProperty(MATCHER)
				&& fields.getPropertyValue(MATCHER) instanceof RequestMatcher matcher) ? matcher
						: CsrfFilter.DEFAULT_CSRF_MATCHER;
	}

}
