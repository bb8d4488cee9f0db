package io.github.errorbook.settings.catalog;

import org.jspecify.annotations.Nullable;
import org.springframework.aot.hint.RuntimeHints;
import org.springframework.aot.hint.RuntimeHintsRegistrar;
import org.springframework.boot.context.properties.bind.BindableRuntimeHintsRegistrar;

/**
 * What a native image must keep for every application: the catalog, which is bound
 * without being a bean. What depends on the application is added by
 * {@link ErrorbookAotProcessor}.
 */
final class CatalogRuntimeHints implements RuntimeHintsRegistrar {

	@Override
	public void registerHints(RuntimeHints hints, @Nullable ClassLoader classLoader) {
		BindableRuntimeHintsRegistrar.forTypes(CatalogProperties.class).registerHints(hints, classLoader);
	}

}
