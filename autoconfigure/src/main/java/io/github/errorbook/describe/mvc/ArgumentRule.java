package io.github.errorbook.describe.mvc;

import java.util.Set;

import org.springframework.core.MethodParameter;

import io.github.errorbook.catalog.StandardErrorCode;

/**
 * Knows what can go wrong with one family of handler method arguments.
 */
@FunctionalInterface
interface ArgumentRule {

	/**
	 * A value that is missing or cannot be converted.
	 */
	Set<StandardErrorCode> INVALID = Set.of(StandardErrorCode.INVALID_REQUEST);

	/**
	 * Return the codes.
	 * @param parameter the parameter of the handler method
	 * @return the codes, possibly empty
	 */
	Set<StandardErrorCode> codes(MethodParameter parameter);

}
