package io.github.errorbook.describe;

import java.util.Locale;

import io.github.errorbook.autoconfigure.ErrorPipeline;
import io.github.errorbook.catalog.ErrorDefinition;

/**
 * Shows what the service answers, without anything having gone wrong. Safe for use by
 * several threads.
 *
 * @since 0.1.0
 */
public final class SampleResponses {

	private final ErrorPipeline pipeline;

	/**
	 * Create samples.
	 * @param pipeline what every error passes through
	 */
	public SampleResponses(ErrorPipeline pipeline) {
		this.pipeline = pipeline;
	}

	/**
	 * Return the response for a code, with sample details.
	 * @param definition the code
	 * @param locale the language of the reader
	 * @return the response as the service's own renderer writes it
	 */
	public SampleResponse of(ErrorDefinition definition, Locale locale) {
		throw new UnsupportedOperationException(definition.code());
	}

}
