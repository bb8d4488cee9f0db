package io.github.errorbook.autoconfigure;

import org.jspecify.annotations.Nullable;
import org.springframework.aot.hint.RuntimeHints;
import org.springframework.aot.hint.RuntimeHintsRegistrar;

/**
 * What a native image must keep for every application: the types that are looked up by
 * name. What depends on the application is added by {@link ErrorbookAotProcessor}.
 */
final class ErrorbookRuntimeHints implements RuntimeHintsRegistrar {

	@Override
	public void registerHints(RuntimeHints hints, @Nullable ClassLoader classLoader) {
		KnownWrapperTypes.NAMES.forEach((name) -> hints.reflection().registerTypeIfPresent(classLoader, name));
	}

}
