package io.github.errorbook.openapi;

import java.math.BigInteger;
import java.util.List;

import io.swagger.v3.oas.models.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Creates schemas that are written alike in OpenAPI 3.0 and 3.1, which keep the type in
 * two places.
 */
final class Schemas {

	private Schemas() {
	}

	/**
	 * Create a schema.
	 * @param type the type
	 * @return the schema
	 */
	static Schema<?> of(String type) {
		Schema<?> schema = new Schema<>().type(type);
		schema.addType(type);
		return schema;
	}

	/**
	 * Describe a member that has one of some values.
	 * @param values texts, numbers or both
	 * @return the schema, whose type is the one that all values have, or both
	 */
	static Schema<?> of(List<Object> values) {
		boolean texts = values.stream().anyMatch(String.class::isInstance);
		boolean numbers = values.stream().anyMatch(Number.class::isInstance);
		if (texts && numbers) {
			Schema<?> schema = new Schema<>();
			schema.addType("string");
			schema.addType("integer");
			return schema;
		}
		return numbers ? of("integer").format("int64") : of("string");
	}

	/**
	 * Describe a member that is the same always.
	 * @param value its value, or {@code null} for that of JSON
	 * @return the schema
	 */
	static Schema<?> constant(@Nullable Object value) {
		if (value == null) {
			return of("null").description("Always null.");
		}
		String number = (value instanceof BigInteger) ? "integer" : "number";
		Schema<Object> schema = new Schema<>();
		schema.addType((value instanceof Boolean) ? "boolean" : (value instanceof Number) ? number : "string");
		schema.setType(schema.getTypes().iterator().next());
		schema.addEnumItemObject(value);
		return schema.description("The same in every error.");
	}

	static Schema<?> object() {
		return of("object");
	}

	static Schema<?> text(String description) {
		return of("string").description(description);
	}

	static Schema<?> integer(String description) {
		return of("integer").format("int32").description(description);
	}

	static Schema<?> bool(String description) {
		return of("boolean").description(description);
	}

	static Schema<?> array(Schema<?> items) {
		return of("array").items(items);
	}

	/**
	 * Add a member to an object, unless its name is empty.
	 * @param object the object
	 * @param name the name of the member
	 * @param member the member
	 * @param required whether it is always there
	 */
	static void add(Schema<?> object, String name, Schema<?> member, boolean required) {
		if (!name.isEmpty()) {
			object.addProperty(name, member);
			if (required) {
				object.addRequiredItem(name);
			}
		}
	}

}
