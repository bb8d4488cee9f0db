package io.github.errorbook.architecture.broken.handle;

import java.util.Locale;
import java.util.function.Function;

final class UsesServerLocale {

	Locale ask() {
		return Locale.getDefault();
	}

	String lower(String text) {
		return text.toLowerCase();
	}

	String innocentLower(String text) {
		return text.toLowerCase(Locale.ROOT);
	}

	Function<String, String> reference() {
		return String::toUpperCase;
	}

}
