package io.github.errorbook.handle;

import java.util.Locale;

/**
 * The language in which an error is written because the one that the reader likes best
 * lacks a text. What was put into words before, such as the violations of a validation,
 * is put into words once more.
 *
 * @param getLocale the language
 * @param request the request, with the language that the reader likes best
 */
record FallbackLocaleContext(Locale getLocale, ErrorRequest request) implements RequestLocale {

}
