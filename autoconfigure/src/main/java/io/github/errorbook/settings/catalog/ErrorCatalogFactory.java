package io.github.errorbook.settings.catalog;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.core.env.Environment;

import io.github.errorbook.catalog.CodeStyle;
import io.github.errorbook.catalog.ErrorCatalog;
import io.github.errorbook.catalog.ErrorDefinition;
import io.github.errorbook.settings.catalog.CatalogProperties.CodeProperties;
import io.github.errorbook.settings.contribute.CatalogLayers;
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

	private static final String STYLE = "errorbook.response.code-style";

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
		CatalogFaults faults = new CatalogFaults();
		List<ErrorDefinition> definitions = read(environment, new ApplicationClasses(classLoader, null),
				CatalogLayers.of(classLoader, faults), faults);
		return create(environment, definitions, faults);
	}

	/**
	 * Create the catalog of an application whose beans add codes, and whose packages are
	 * known, so that a failure can say which of its exceptions was meant.
	 * @param environment the configuration
	 * @param beanFactory the beans of the application
	 * @return the catalog
	 * @throws InvalidCatalogException if anything is wrong, with all that is
	 */
	public static ErrorCatalog createFor(Environment environment, ConfigurableListableBeanFactory beanFactory) {
		CatalogFaults faults = new CatalogFaults();
		CatalogLayers layers = CatalogLayers.of(beanFactory, faults);
		List<ErrorDefinition> definitions = layers.isContributed()
				? SettingsCheck.readAll(environment, beanFactory, layers, faults)
				: read(environment, classes(beanFactory), layers, faults);
		return create(environment, definitions, faults);
	}

	/**
	 * Read what is known of the catalog before there are beans.
	 * @param environment the configuration
	 * @param beanFactory the beans of the application
	 * @return the definitions, of which beans may add or complete some
	 * @throws InvalidCatalogException if anything is wrong, and no bean could mend it
	 */
	public static List<ErrorDefinition> readWithoutBeans(Environment environment,
			ConfigurableListableBeanFactory beanFactory) {
		CatalogFaults faults = new CatalogFaults();
		List<ErrorDefinition> definitions = read(environment, classes(beanFactory),
				CatalogLayers.of(beanFactory.getBeanClassLoader(), faults), faults);
		if (!CatalogLayers.hasContributors(beanFactory)) {
			faults.throwIfAny();
		}
		return definitions;
	}

	static ApplicationClasses classes(ConfigurableListableBeanFactory beanFactory) {
		return new ApplicationClasses(beanFactory.getBeanClassLoader(), beanFactory);
	}

	private static ErrorCatalog create(Environment environment, List<ErrorDefinition> definitions,
			CatalogFaults faults) {
		faults.throwIfAny();
		CodeStyle style = style(environment);
		return (style != null) ? ErrorCatalog.of(definitions, style) : ErrorCatalog.of(definitions);
	}

	/**
	 * Read the catalog.
	 * @param environment the configuration
	 * @param classes the classes of the application
	 * @param layers what fills the fields that the environment leaves open
	 * @param faults where to report what is wrong
	 * @return the definitions; of no use if there is a fault
	 */
	static List<ErrorDefinition> read(Environment environment, ApplicationClasses classes, CatalogLayers layers,
			CatalogFaults faults) {
		CatalogReader reader = new CatalogReader(environment, faults);
		CatalogProperties properties = reader.read(classes, layers);
		Map<String, CodeProperties> codes = new LinkedHashMap<>();
		for (String code : reader.codes()) {
			codes.put(code, CodeProperties.EMPTY);
		}
		codes.putAll(properties.codes());
		new CodeChecks(faults, properties.codePattern()).check(codes, layers.libraryCodes());
		List<ErrorDefinition> definitions = new ArrayList<>();
		DefinitionFactory factory = new DefinitionFactory(faults,
				new ExceptionTypes(faults, classes, layers.exceptions()));
		for (Map.Entry<String, CodeProperties> code : codes.entrySet()) {
			definitions.add(factory.create(code.getKey(), code.getValue()));
		}
		CodeStyle style = style(environment);
		if (style != null || hasValues(definitions)) {
			new ValueClashes(faults).check(definitions, style);
		}
		return definitions;
	}

	/* Names alone do not clash: the keys of the catalog have been compared. */
	private static boolean hasValues(List<ErrorDefinition> definitions) {
		for (ErrorDefinition definition : definitions) {
			if (!definition.value().equals(definition.code())) {
				return true;
			}
		}
		return false;
	}

	/**
	 * Return the style of codes that have no value of their own.
	 * @param environment the configuration
	 * @return the style, or {@code null} where it is not set, or to something that is
	 * none
	 */
	static @Nullable CodeStyle style(Environment environment) {
		String text = environment.getProperty(STYLE);
		return (text != null) ? CodeValues.style(text) : null;
	}

}
