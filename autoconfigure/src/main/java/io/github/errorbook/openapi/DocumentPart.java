package io.github.errorbook.openapi;

import java.util.Locale;
import java.util.Map;

import io.swagger.v3.oas.models.Components;

import io.github.errorbook.describe.SampleResponses;

/**
 * The part of a document to which errors of one form add.
 *
 * @param components the components of the document
 * @param schemas the addresses of the schemas by media type, the first for the examples
 * @param samples makes the examples
 * @param locale the language of the reader
 */
record DocumentPart(Components components, Map<String, String> schemas, SampleResponses samples, Locale locale) {

	DocumentPart at(String path) {
		return new DocumentPart(this.components, this.schemas, this.samples.at(path), this.locale);
	}

}
