package io.github.errorbook.openapi;

import java.util.Locale;
import java.util.Map;

import io.swagger.v3.oas.models.Components;

/**
 * The part of a document to which errors add.
 *
 * @param components the components of the document
 * @param schemas the addresses of the schemas by media type, the first for the examples
 * @param locale the language of the reader
 */
record DocumentPart(Components components, Map<String, String> schemas, Locale locale) {

}
