package io.github.errorbook.handle;

import io.github.errorbook.resolve.ResolvedError;

/**
 * Changes a resolved error before anyone learns of it. Customizers are beans, called in
 * their order, by many threads at once. Where a language lacks a text, they are called
 * for the same error again in another, which the request names, nine times at most. If
 * one fails, or returns {@code null}, the error stays as it was before, and the failure
 * is logged.
 *
 * @since 0.1.0
 * @see ErrorListener
 * @see ResolvedError
 */
@FunctionalInterface
public interface ErrorCustomizer {

	/**
	 * Change an error.
	 * @param error the error
	 * @param request the request
	 * @return the error itself or a changed copy
	 */
	ResolvedError customize(ResolvedError error, ErrorRequest request);

}
