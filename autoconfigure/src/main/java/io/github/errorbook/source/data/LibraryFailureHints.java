package io.github.errorbook.source.data;

import org.jspecify.annotations.Nullable;
import org.springframework.aot.hint.RuntimeHints;
import org.springframework.aot.hint.RuntimeHintsRegistrar;

/**
 * What a native image must keep of libraries that are known by name only.
 */
final class LibraryFailureHints implements RuntimeHintsRegistrar {

	@Override
	public void registerHints(RuntimeHints hints, @Nullable ClassLoader classLoader) {
		LibraryFailureReader.names().forEach((name) -> hints.reflection().registerTypeIfPresent(classLoader, name));
	}

}
