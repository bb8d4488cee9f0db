package io.github.errorbook.client.decode;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Takes values out of an untrusted body, so many and so deep at most. What is beyond is
 * left out.
 */
final class CappedValues {

	/** The most values, counted together. */
	static final int MAX_ENTRIES = 100;

	/** The most objects and lists inside one another. */
	static final int MAX_DEPTH = 8;

	private static final int MAX_SCALE = 1000;

	private int left = MAX_ENTRIES;

	/**
	 * Take the members of an object.
	 * @param object the object
	 * @return the values by name, unmodifiable
	 */
	Map<String, @Nullable Object> values(JsonNode object) {
		return values(object, 1);
	}

	/**
	 * Take a value.
	 * @param node the value
	 * @return the value, or {@code null} if there is none, or no room for it
	 */
	@Nullable Object value(JsonNode node) {
		return value(node, 1);
	}

	/**
	 * Return whether another value has room, and take its place.
	 * @return {@code false} once there are too many
	 */
	boolean takes() {
		return this.left-- > 0;
	}

	private Map<String, @Nullable Object> values(JsonNode object, int depth) {
		Map<String, @Nullable Object> values = new LinkedHashMap<>();
		for (Map.Entry<String, JsonNode> member : object.properties()) {
			if (!takes()) {
				break;
			}
			Object value = value(member.getValue(), depth + 1);
			if (value != null) {
				values.put(member.getKey(), value);
			}
		}
		return Collections.unmodifiableMap(values);
	}

	private @Nullable Object value(JsonNode node, int depth) {
		if (node.isContainer()) {
			return (depth > MAX_DEPTH) ? null : node.isObject() ? values(node, depth) : items(node, depth);
		}
		if (node.isNumber()) {
			return number(node);
		}
		return node.isBoolean() ? (Object) node.booleanValue() : node.isString() ? node.stringValue() : null;
	}

	private static @Nullable Object number(JsonNode node) {
		if (node.isIntegralNumber()) {
			return node.numberValue();
		}
		BigDecimal decimal = node.decimalValue();
		return (Math.abs(decimal.scale()) <= MAX_SCALE) ? decimal : null;
	}

	private List<Object> items(JsonNode list, int depth) {
		List<Object> items = new ArrayList<>();
		for (JsonNode item : list) {
			if (!takes()) {
				break;
			}
			Object value = value(item, depth + 1);
			if (value != null) {
				items.add(value);
			}
		}
		return Collections.unmodifiableList(items);
	}

}
