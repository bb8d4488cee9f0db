package io.github.errorbook.settings.catalog;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.PropertySourcesPlaceholdersResolver;
import org.springframework.core.env.Environment;
import org.springframework.util.ClassUtils;

import io.github.errorbook.catalog.CodeStyle;
import io.github.errorbook.catalog.ErrorCatalog;
import io.github.errorbook.catalog.ErrorDefinition;
import io.github.errorbook.catalog.Spelling;
import io.github.errorbook.catalog.StandardErrorCode;
import io.github.errorbook.settings.fault.CatalogFaults;

/**
 * What settings may refer to, and where to report what is wrong with them.
 *
 * @since 0.1.0
 * @see CheckedSettings
 */
public final class SettingsContext {

	private final ConfigurableListableBeanFactory beanFactory;

	private final ApplicationClasses classes;

	private final Map<String, ErrorDefinition> codes = new LinkedHashMap<>();

	private final CatalogFaults faults;

	SettingsContext(ConfigurableListableBeanFactory beanFactory, ApplicationClasses classes,
			Collection<ErrorDefinition> own, CatalogFaults faults) {
		this.beanFactory = beanFactory;
		this.classes = classes;
		this.faults = faults;
		for (StandardErrorCode code : StandardErrorCode.values()) {
			this.codes.put(code.name(), code.definition());
		}
		own.forEach((definition) -> this.codes.put(definition.code(), definition));
	}

	/**
	 * Read settings as they are checked, in names that bind as they were meant.
	 * @param <T> the type of the settings
	 * @param environment the configuration
	 * @param prefix what their names start with
	 * @param type the type of the settings
	 * @return the settings
	 */
	public static <T> T read(Environment environment, String prefix, Class<T> type) {
		SettingReader reader = SettingReader.of(environment, new CatalogFaults());
		return new Binder(reader.sources(), new PropertySourcesPlaceholdersResolver(environment)).bindOrCreate(prefix,
				Bindable.of(type));
	}

	/**
	 * Return the beans of the application, of which none may be created yet.
	 * @return the bean factory
	 */
	public ConfigurableListableBeanFactory beanFactory() {
		return this.beanFactory;
	}

	/**
	 * Return where to report what is wrong.
	 * @return the faults
	 */
	public CatalogFaults faults() {
		return this.faults;
	}

	/**
	 * Return whether the codes are those of the configuration, and not of a catalog that
	 * the application makes itself.
	 * @return {@code true} if they are
	 */
	public boolean knowsCodes() {
		String[] names = this.beanFactory.getBeanNamesForType(ErrorCatalog.class, true, false);
		return names.length == 0 || (names.length == 1 && names[0].equals("errorbookCatalog"));
	}

	/**
	 * Find a code of the catalog.
	 * @param code the code, by its name or as clients see it
	 * @return its entry, or {@code null} if there is none
	 */
	public @Nullable ErrorDefinition find(String code) {
		ErrorDefinition byName = this.codes.get(code);
		return (byName != null) ? byName : findByValue(code);
	}

	private @Nullable ErrorDefinition findByValue(String value) {
		CodeStyle style = ErrorCatalogFactory.style(this.beanFactory.getBean(Environment.class));
		return this.codes.values()
			.stream()
			.filter((definition) -> ((style != null) ? definition.withStyle(style) : definition).value().equals(value))
			.findFirst()
			.orElse(null);
	}

	/**
	 * Say what to write in place of a code that does not exist.
	 * @param code the code
	 * @return a sentence
	 */
	public String cureOfCode(String code) {
		String nearest = Spelling.nearest(code, this.codes.keySet());
		return (nearest != null) ? "Did you mean '" + nearest + "'?"
				: "Name a code of the catalog, or declare this one under errorbook.codes.";
	}

	/**
	 * Find a class.
	 * @param name its name
	 * @return the class, or {@code null} if there is none
	 */
	public @Nullable Class<?> findClass(String name) {
		try {
			return ClassUtils.forName(name.trim(), this.classes.classLoader());
		}
		catch (ClassNotFoundException | LinkageError | IllegalArgumentException ex) {
			return null;
		}
	}

	/**
	 * Say what to write in place of a class that does not exist.
	 * @param name its name
	 * @return a sentence
	 */
	public String cureOfClass(String name) {
		return this.classes.cure(name);
	}

}
