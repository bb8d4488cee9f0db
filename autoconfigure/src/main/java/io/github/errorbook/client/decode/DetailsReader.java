package io.github.errorbook.client.decode;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

import io.github.errorbook.model.ErrorDetails;
import io.github.errorbook.model.InputLocation;
import io.github.errorbook.model.Violation;

/**
 * Reads details: named values, or violations.
 *
 * @param field the name of the member with the field of a violation, possibly empty
 * @param fieldMessage the name of the member with its text, possibly empty
 */
record DetailsReader(String field, String fieldMessage) {

	/**
	 * Read details.
	 * @param details the details
	 * @param name the name for details that are a single value or a list of some
	 * @return the details
	 */
	ErrorDetails read(JsonNode details, String name) {
		if (details.isObject()) {
			return ErrorDetails.of(new CappedValues().values(details));
		}
		if (details.isArray() && !details.isEmpty() && isViolation(details.get(0))) {
			return ErrorDetails.of(violations(details));
		}
		Object value = new CappedValues().value(details);
		return (value != null) ? ErrorDetails.of(Map.of(name, value)) : ErrorDetails.NONE;
	}

	private boolean isViolation(JsonNode node) {
		return node.isObject() && (node.path(this.field).isString() || node.path(this.fieldMessage).isString());
	}

	/**
	 * Read violations.
	 * @param list the array
	 * @return the violations, of which too many are omitted
	 */
	List<Violation> violations(JsonNode list) {
		CappedValues cap = new CappedValues();
		List<Violation> violations = new ArrayList<>();
		for (JsonNode node : list) {
			if (!cap.takes()) {
				break;
			}
			if (node.isObject()) {
				violations.add(violation(node, cap));
			}
		}
		return violations;
	}

	@SuppressWarnings("NullAway") // Values that are null are left out
	private Violation violation(JsonNode node, CappedValues cap) {
		Map<String, Object> arguments = node.path("arguments").isObject()
				? Map.copyOf(cap.values(node.path("arguments"))) : Map.of();
		return new Violation(node.path(this.field).asString(""), node.path(this.fieldMessage).asString(""),
				ShortText.of(node.path("code"), ShortText.CODE), location(node.path("in").asString("")), arguments);
	}

	private static @Nullable InputLocation location(String name) {
		for (InputLocation location : InputLocation.values()) {
			if (location.wireName().equals(name.toLowerCase(Locale.ROOT))) {
				return location;
			}
		}
		return null;
	}

}
