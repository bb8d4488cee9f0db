package io.github.errorbook.settings.catalog;

import org.jspecify.annotations.Nullable;
import org.springframework.aot.hint.RuntimeHints;
import org.springframework.aot.hint.RuntimeHintsRegistrar;
import org.springframework.boot.context.properties.bind.BindableRuntimeHintsRegistrar;
import org.springframework.core.io.ClassPathResource;
import org.springframework.util.ClassUtils;

import io.github.errorbook.catalog.StandardTexts;
import io.github.errorbook.settings.contribute.CatalogLayers;

/**
 * What a native image must keep for every application: the catalog, which is bound
 * without being a bean, those of libraries, and all that the check of the configuration
 * binds. What depends on the application is added by {@code ErrorbookAotProcessor}.
 */
final class CatalogRuntimeHints implements RuntimeHintsRegistrar {

	@Override
	public void registerHints(RuntimeHints hints, @Nullable ClassLoader classLoader) {
		BindableRuntimeHintsRegistrar.forTypes(CatalogProperties.class).registerHints(hints, classLoader);
		hints.resources().registerResource(new ClassPathResource(SettingGroups.FILE, SettingGroups.class));
		hints.resources().registerPattern(CatalogLayers.FILE);
		hints.resources()
			.registerPattern(ClassUtils.classPackageAsResourcePath(StandardTexts.class) + "/" + StandardTexts.FILES);
		for (SettingGroup group : SettingGroups.load().all()) {
			Class<?> type = group.type();
			if (type != null) {
				BindableRuntimeHintsRegistrar.forTypes(type).registerHints(hints, classLoader);
			}
		}
	}

}
