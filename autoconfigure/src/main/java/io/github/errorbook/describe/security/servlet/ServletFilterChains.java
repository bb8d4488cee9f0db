package io.github.errorbook.describe.security.servlet;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.beans.DirectFieldAccessor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.FilterInvocation;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.PathPatternRequestTransformer;
import org.springframework.security.web.access.WebInvocationPrivilegeEvaluator;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.util.matcher.RequestMatcher;

import io.github.errorbook.describe.security.FilterChains;

/**
 * The filters of a servlet application.
 */
final class ServletFilterChains implements FilterChains {

	private static final String MATCHER = "requireCsrfProtectionMatcher";

	private final PathPatternRequestTransformer requests = new PathPatternRequestTransformer();

	private final ObjectProvider<WebInvocationPrivilegeEvaluator> evaluators;

	private final ObjectProvider<SecurityFilterChain> chains;

	/**
	 * Create chains.
	 * @param evaluators know the rules
	 * @param chains the filter chains
	 */
	ServletFilterChains(ObjectProvider<WebInvocationPrivilegeEvaluator> evaluators,
			ObjectProvider<SecurityFilterChain> chains) {
		this.evaluators = evaluators;
		this.chains = chains;
	}

	@Override
	public boolean refuse(String path, String method, Authentication caller) {
		return this.evaluators.orderedStream().anyMatch((evaluator) -> !evaluator.isAllowed("", path, method, caller));
	}

	@Override
	public boolean askForToken(String path, String method) {
		HttpServletRequest request = this.requests.transform(new FilterInvocation("", path, method).getHttpRequest());
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
