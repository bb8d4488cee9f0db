package io.github.errorbook.settings.catalog;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.autoconfigure.AutoConfigurationPackages;
import org.springframework.core.env.Environment;

import io.github.errorbook.catalog.CodeStyle;
import io.github.errorbook.catalog.ErrorCatalog;
import io.github.errorbook.catalog.ErrorDefinition;
import io.github.errorbook.settings.catalog.CatalogProperties.CodeProperties;
import io.github.errorbook.settings.fault.CatalogFaults;
import io.github.errorbook.settings.fault.InvalidCatalogException;

/**
 * Makes the catalog of a service from its configuration, and checks all of it.
 *
 * @since 0.1.0
 * @see CatalogReader
 * @see SettingsCheck
 */
public final class ErrorCatalogFactory {

	private ErrorCatalogFactory() {
	}

	/**
	 * Create the catalog.
	 * @param environment the configuration
	 * @param classLoader where the exceptions are that the catalog names, or {@code null}
	 * for the default
	 * @return the catalog
	 * @throws InvalidCatalogException if anything is wrong, with all that is
	 */
	public static ErrorCatalog create(Environment environment, @Nullable ClassLoader classLoader) {
		return create(environment, new ApplicationClasses(classLoader, List::of));
	}

	/**
	 * Create the catalog of an application whose packages are known, so that a failure
	 * can say which of its exceptions was meant.
	 * @param environment the configuration
	 * @param beanFactory the beans of the application
	 * @return the catalog
	 * @throws InvalidCatalogException if anything is wrong, with all that is
	 */
	public static ErrorCatalog createFor(Environment environment, ConfigurableListableBeanFactory beanFactory) {
		return create(environment, classes(beanFactory));
	}

	static ApplicationClasses classes(ConfigurableListableBeanFactory beanFactory) {
		return new ApplicationClasses(beanFactory.getBeanClassLoader(), () -> AutoConfigurationPackages.has(beanFactory)
				? AutoConfigurationPackages.get(beanFactory) : List.of());
	}

	private static ErrorCatalog create(Environment environment, ApplicationClasses classes) {
		CatalogFaults faults = new CatalogFaults();
		List<ErrorDefinition> definitions = read(environment, classes, faults);
		faults.throwIfAny();
		CodeStyle style = CodeValues.style(environment);
		return (style != null) ? ErrorCatalog.of(definitions, style) : ErrorCatalog.of(definitions);
	}

	/**
	 * Read the catalog.
	 * @param environment the configuration
	 * @param classes the classes of the application
	 * @param faults where to report what is wrong
	 * @return the definitions; of no use if there is a fault
	 */
	static List<ErrorDefinition> read(Environment environment, ApplicationClasses classes, CatalogFaults faults) {
		CatalogReader reader = new CatalogReader(environment, faults);
		CatalogProperties properties = reader.read(classes);
		Map<String, CodeProperties> codes = new LinkedHashMap<>();
		for (String code : reader.codes()) {
			codes.put(code, CodeProperties.EMPTY);
		}
		codes.putAll(properties.codes());
		new CodeChecks(faults, properties.codePattern()).check(codes);
		List<ErrorDefinition> definitions = new ArrayList<>();
		DefinitionFactory factory = new DefinitionFactory(faults, new ExceptionTypes(faults, classes));
		for (Map.Entry<String, CodeProperties> code : codes.entrySet()) {
			definitions.add(factory.create(code.getKey(), code.getValue()));
		}
		new ValueClashes(faults).check(definitions, CodeValues.style(environment));
		return definitions;
	}

}
