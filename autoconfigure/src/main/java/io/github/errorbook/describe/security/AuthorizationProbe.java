package io.github.errorbook.describe.security;

import java.util.function.BooleanSupplier;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

import io.github.errorbook.describe.ApiOperation;

/**
 * A rule that is asked without a real request, for which not every rule is made.
 */
final class AuthorizationProbe {

	private static final Log logger = LogFactory.getLog(AuthorizationProbe.class);

	private AuthorizationProbe() {
	}

	/**
	 * Ask a rule.
	 * @param operation the operation that it is asked about
	 * @param rule the rule
	 * @return the answer; {@code false} from a rule that fails
	 */
	static boolean of(ApiOperation operation, BooleanSupplier rule) {
		try {
			return rule.getAsBoolean();
		}
		catch (RuntimeException ex) {
			logger.debug("A rule for " + operation.path() + " cannot be asked without a request", ex);
			return false;
		}
	}

}
