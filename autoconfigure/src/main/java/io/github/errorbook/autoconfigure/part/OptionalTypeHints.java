package io.github.errorbook.autoconfigure.part;

import org.jspecify.annotations.Nullable;
import org.springframework.aot.hint.RuntimeHints;
import org.springframework.aot.hint.RuntimeHintsRegistrar;

/**
 * Lets a native image know which libraries are there.
 */
final class OptionalTypeHints implements RuntimeHintsRegistrar {

	@Override
	public void registerHints(RuntimeHints hints, @Nullable ClassLoader classLoader) {
		for (OptionalType type : OptionalType.values()) {
			hints.reflection().registerTypeIfPresent(classLoader, type.className());
		}
	}

}
