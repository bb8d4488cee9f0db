package io.github.errorbook.describe.web;

import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;

import io.github.errorbook.catalog.StandardErrorCode;
import io.github.errorbook.input.InputFaults;
import io.github.errorbook.model.Violation;

/**
 * Knows what can go wrong with one family of handler method arguments.
 *
 * @since 0.1.0
 */
@FunctionalInterface
public interface ArgumentRule {

	/**
	 * A value that is missing or cannot be converted.
	 */
	Set<StandardErrorCode> INVALID = Set.of(StandardErrorCode.INVALID_REQUEST);

	/**
	 * Return the rule of one named value: a parameter, header, cookie, path or matrix
	 * variable.
	 * @return the rule
	 */
	static ArgumentRule ofNamedValue() {
		return new NamedValueRule();
	}

	/**
	 * Return the rule of an object of parameters or form fields.
	 * @param constructedFirst whether what cannot be constructed is an error, though the
	 * handler method asks for the binding result
	 * @return the rule
	 */
	static ArgumentRule ofBoundObject(boolean constructedFirst) {
		return new BoundObjectRule(constructedFirst);
	}

	/**
	 * Return the codes.
	 * @param parameter the parameter of the handler method
	 * @return the codes, possibly empty
	 */
	Set<StandardErrorCode> codes(MethodParameter parameter);

	/**
	 * Return what can be wrong with an argument that is {@link #INVALID}.
	 * @param parameter the parameter of the handler method
	 * @param faults puts it into words
	 * @return the violation, or {@code null} if the family knows none
	 */
	default @Nullable Violation example(MethodParameter parameter, InputFaults faults) {
		return null;
	}

}
