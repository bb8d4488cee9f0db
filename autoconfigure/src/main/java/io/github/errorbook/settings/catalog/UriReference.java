package io.github.errorbook.settings.catalog;

import java.net.URI;
import java.net.URISyntaxException;

/**
 * References as RFC 3986 writes them: absolute or relative, in ASCII.
 */
final class UriReference {

	private UriReference() {
	}

	static boolean isValid(String text) {
		try {
			return !text.isBlank() && new URI(text).toASCIIString().equals(text);
		}
		catch (URISyntaxException ex) {
			return false;
		}
	}

}
