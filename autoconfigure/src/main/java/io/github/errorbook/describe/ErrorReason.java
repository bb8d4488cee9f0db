package io.github.errorbook.describe;

import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * Knows one reason for which operations return codes.
 *
 * @since 0.1.0
 */
@FunctionalInterface
public interface ErrorReason {

	/**
	 * Return the codes that an operation can return for this reason.
	 * @param operation the operation
	 * @return the codes in any order; empty if the reason does not concern the operation
	 */
	Collection<String> codes(ApiOperation operation);

	/**
	 * Change the codes that all reasons together give, where something makes another code
	 * of one on the way to the client. By default nothing is changed.
	 * @param operation the operation
	 * @param codes the codes, modifiable
	 */
	default void amend(ApiOperation operation, Set<String> codes) {
	}

	/**
	 * Create a reason out of several.
	 * @param reasons the reasons
	 * @return the reason that gives the codes of all
	 */
	static ErrorReason allOf(ErrorReason... reasons) {
		return new CompositeErrorReason(List.of(reasons));
	}

}
