package io.github.errorbook.source.json;

import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.exc.MismatchedInputException;

/**
 * Stands for one of which nothing is known. It reads nothing.
 */
final class UnknownDeserializer extends ValueDeserializer<Object> {

	@Override
	public Object deserialize(JsonParser parser, DeserializationContext context) {
		throw MismatchedInputException.from(parser, Object.class, "Not known");
	}

}
