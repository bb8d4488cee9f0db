package io.github.errorbook.describe;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import io.github.errorbook.model.Violation;

/**
 * Knows one reason for which operations return codes.
 *
 * @since 0.1.0
 * @see CompositeErrorReason
 * @see ApiOperation
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
	 * Return what an error with a code may say of the input of an operation, in the names
	 * that clients use. By default nothing is known.
	 * @param operation the operation
	 * @param code a code that the operation can return
	 * @param locale the language of the reader
	 * @return a violation as the operation may have it, or {@code null} if the reason
	 * knows none
	 */
	default @Nullable Violation example(ApiOperation operation, String code, Locale locale) {
		return null;
	}

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
