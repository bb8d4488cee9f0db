package io.github.errorbook.render;

import tools.jackson.core.JsonGenerator;

import io.github.errorbook.model.ErrorEnvelope;

/**
 * Writes the body in one form.
 */
interface BodyWriter {

	/**
	 * Return the media type of the form.
	 * @return the media type
	 */
	String contentType();

	/**
	 * Write the body.
	 * @param json where to write
	 * @param envelope what to write
	 */
	void write(JsonGenerator json, ErrorEnvelope envelope);

}
