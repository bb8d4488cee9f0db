package io.github.errorbook.source.validation;

import org.jspecify.annotations.Nullable;
import org.springframework.validation.method.ParameterValidationResult;

import io.github.errorbook.input.FieldPath;
import io.github.errorbook.input.ParameterPlace;

/**
 * The paths of values inside the argument of a method.
 */
final class FieldPaths {

	private FieldPaths() {
	}

	/**
	 * Return the path of the value that a constraint on an argument, or on an element of
	 * it, is about. Several elements can share one result; only the constraint knows
	 * which one it means.
	 * @param place where the argument comes from; clients know no other names
	 * @param constraint the constraint, or {@code null} if it is not known
	 * @param result the result
	 * @return the path of the value
	 */
	static String of(ParameterPlace place, @Nullable Constraint constraint, ParameterValidationResult result) {
		String element = (constraint != null) ? constraint.elementPath() : element(result);
		return (!place.isNamedInPaths() && !element.isEmpty()) ? element : FieldPath.join(place.name(), element);
	}

	/**
	 * Return the place of the element that the result is about.
	 * @param result the result
	 * @return index or key in brackets, or an empty string for the argument itself
	 */
	static String element(ParameterValidationResult result) {
		Object key = (result.getContainerIndex() != null) ? result.getContainerIndex() : result.getContainerKey();
		if (key != null) {
			return "[" + key + "]";
		}
		return (result.getContainer() instanceof Iterable) ? "[]" : "";
	}

}
