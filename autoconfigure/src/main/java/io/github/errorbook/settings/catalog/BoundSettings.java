package io.github.errorbook.settings.catalog;

import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.PropertySourcesPlaceholdersResolver;
import org.springframework.core.env.Environment;

import io.github.errorbook.settings.fault.CatalogFaults;
import io.github.errorbook.settings.fault.ListedSources;

/**
 * Binds properties whose names have parts that Spring Boot's own binder would change,
 * such as patterns of paths. The {@link SettingsCheck} has told what is wrong with them.
 *
 * @since 0.1.0
 */
public final class BoundSettings {

	private BoundSettings() {
	}

	/**
	 * Bind properties.
	 * @param environment the configuration
	 * @param prefix the prefix of their names
	 * @param type the record to bind them to
	 * @param <T> the record
	 * @return the record
	 */
	public static <T> T of(Environment environment, String prefix, Class<T> type) {
		SettingReader reader = new SettingReader(new CatalogFaults());
		ListedSources.of(environment).forEach(reader::read);
		return new Binder(reader.sources(), new PropertySourcesPlaceholdersResolver(environment)).bindOrCreate(prefix,
				Bindable.of(type));
	}

}
