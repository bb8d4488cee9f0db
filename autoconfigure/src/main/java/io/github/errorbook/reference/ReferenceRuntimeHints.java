package io.github.errorbook.reference;

import org.jspecify.annotations.Nullable;
import org.springframework.aot.hint.RuntimeHints;
import org.springframework.aot.hint.RuntimeHintsRegistrar;

import io.github.errorbook.reference.text.Labels;

/**
 * What a native image must keep for the reference: the files beside its classes.
 */
final class ReferenceRuntimeHints implements RuntimeHintsRegistrar {

	private static final String FOLDER = "io/github/errorbook/reference/";

	@Override
	public void registerHints(RuntimeHints hints, @Nullable ClassLoader classLoader) {
		hints.resources()
			.registerPattern(FOLDER + "reference.*")
			.registerPattern(FOLDER + "errors.schema.json")
			.registerResourceBundle(Labels.BUNDLE);
	}

}
