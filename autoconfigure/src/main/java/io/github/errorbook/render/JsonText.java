package io.github.errorbook.render;

import org.springframework.util.Assert;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Makes sure of JSON that others have written: a serializer that writes raw text can
 * write anything.
 */
final class JsonText {

	private static final JsonFactory factory = new JsonFactory();

	private JsonText() {
	}

	/**
	 * Require that a text is one JSON value and nothing else.
	 * @param text the text
	 * @return the text itself
	 * @throws RuntimeException if it is something else
	 */
	static String requireOneValue(String text) {
		try (JsonParser parser = factory.createParser(ObjectReadContext.empty(), text)) {
			Assert.state(parser.nextToken() != null, "There is no value");
			parser.skipChildren();
			Assert.state(parser.nextToken() == null, "There is more than one value");
		}
		return text;
	}

	/**
	 * Return one JSON value as people read it.
	 * @param json the value
	 * @return the text without quotes if it is a text, else the value itself
	 */
	static String plain(String json) {
		try (JsonParser parser = factory.createParser(ObjectReadContext.empty(), json)) {
			return (parser.nextToken() == JsonToken.VALUE_STRING) ? parser.getString() : json;
		}
	}

}
