package io.github.errorbook.describe.security;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.authorization.method.AuthorizationAdvisor;

import io.github.errorbook.describe.ErrorReason;

/**
 * What Spring Security can refuse.
 *
 * @since 0.1.0
 */
public final class SecurityErrors {

	private SecurityErrors() {
	}

	/**
	 * Return the reason for the codes of refusals.
	 * @param chains the filter chains
	 * @param prefix the path of all operations within the application, possibly empty
	 * @param advisors what method security is made of
	 * @return the reason
	 */
	public static ErrorReason of(FilterChains chains, String prefix, ObjectProvider<AuthorizationAdvisor> advisors) {
		SamplePaths paths = new SamplePaths(prefix);
		return ErrorReason.allOf(new RequestRules(chains, paths), new CsrfRules(chains, paths),
				new MethodRules(advisors));
	}

}
