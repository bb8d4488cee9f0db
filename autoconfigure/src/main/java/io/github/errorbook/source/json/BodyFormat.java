package io.github.errorbook.source.json;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.TokenStreamFactory;

/**
 * The format in which a body is written.
 */
final class BodyFormat {

	static final String JSON = "JSON";

	private BodyFormat() {
	}

	/**
	 * Ask the parser.
	 * @param thrown what the parser, or the mapper that uses it, threw
	 * @return the name of the format, or {@code null} if the parser is not known
	 */
	static @Nullable String of(JacksonException thrown) {
		TokenStreamFactory factory = (thrown.processor() instanceof JsonParser parser)
				? parser.objectReadContext().tokenStreamFactory() : null;
		return (factory != null) ? factory.getFormatName() : null;
	}

}
