package io.github.errorbook.openapi;

import io.swagger.v3.oas.models.media.Schema;

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
