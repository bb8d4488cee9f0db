package io.github.errorbook.render;

import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.SerializationFeature;

/**
 * Writes values with the application's own mapper.
 *
 * @since 0.1.0
 */
public final class JacksonValueWriter implements ValueWriter {

	private final ObjectWriter writer;

	/**
	 * Create a writer.
	 * @param mapper the application's mapper, or a default one
	 */
	public JacksonValueWriter(ObjectMapper mapper) {
		this.writer = mapper.writer().without(SerializationFeature.INDENT_OUTPUT);
	}

	@Override
	public String write(Object value) {
		return this.writer.writeValueAsString(value);
	}

}
