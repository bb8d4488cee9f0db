package io.github.errorbook.openapi;

import java.util.regex.Pattern;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.examples.Example;

/**
 * Puts each example once into the document.
 */
final class SharedExamples {

	private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._-]+");

	private SharedExamples() {
	}

	/**
	 * Add an example to the components.
	 * @param components the components
	 * @param name the name of the example
	 * @param example the example
	 * @return a reference to it, or itself where the name is not free or is none
	 */
	static Example add(Components components, String name, Example example) {
		Example existing = (components.getExamples() != null) ? components.getExamples().get(name) : null;
		if (!NAME.matcher(name).matches() || (existing != null && !existing.equals(example))) {
			return example;
		}
		components.addExamples(name, example);
		return new Example().$ref("#/components/examples/" + name);
	}

	/**
	 * Parse a body.
	 * @param body the body, written by the renderer
	 * @return its value
	 */
	static JsonNode json(String body) {
		try {
			return Json.mapper().readTree(body);
		}
		catch (JsonProcessingException ex) {
			throw new IllegalStateException("The renderer wrote no JSON: " + body, ex);
		}
	}

}
