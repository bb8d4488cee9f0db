package io.github.errorbook.settings.catalog;

import java.util.List;
import java.util.Objects;

import org.springframework.beans.BeansException;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.PropertySourcesPlaceholdersResolver;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.Environment;

import io.github.errorbook.catalog.ErrorDefinition;
import io.github.errorbook.settings.contribute.CatalogLayers;
import io.github.errorbook.settings.fault.CatalogFaults;
import io.github.errorbook.settings.fault.CatalogSetting;
import io.github.errorbook.settings.fault.InvalidCatalogException;
import io.github.errorbook.settings.fault.ListedSources;

/**
 * Ends the start of a service that sets something below {@code errorbook} which nobody
 * reads, or to a value that cannot be read. It comes before any bean, so that all faults
 * are reported at once, and does not depend on which features are on.
 *
 * @since 0.1.0
 * @see ErrorCatalogFactory
 */
public final class SettingsCheck implements BeanFactoryPostProcessor {

	private static final ConfigurationPropertyName TYPES = ConfigurationPropertyName.of("errorbook.exceptions.types");

	/**
	 * Check the configuration.
	 * @param beanFactory the beans of the application
	 * @throws InvalidCatalogException if anything is wrong, with all that is
	 */
	@Override
	public void postProcessBeanFactory(ConfigurableListableBeanFactory beanFactory) {
		Environment environment = beanFactory.getBean(Environment.class);
		CatalogFaults faults = new CatalogFaults();
		ApplicationClasses classes = ErrorCatalogFactory.classes(beanFactory);
		check(environment, faults, classes);
		boolean wrong = !faults.isEmpty();
		if (wrong || (faults.find(type(0)) != null && !CatalogLayers.hasContributors(beanFactory))) {
			addCatalog(environment, classes, beanFactory, faults);
			faults.throwIfAny();
		}
	}

	/* The start ends here. A bean that cannot be made so early has no faults to add. */
	private static void addCatalog(Environment environment, ApplicationClasses classes,
			ConfigurableListableBeanFactory beanFactory, CatalogFaults faults) {
		CatalogLayers layers;
		try {
			layers = CatalogLayers.of(beanFactory, faults);
		}
		catch (BeansException | IllegalStateException ex) {
			return;
		}
		readCatalog(environment, classes, layers, faults);
	}

	/**
	 * Read the catalog and the other settings.
	 * @param environment the configuration
	 * @param classes the classes of the application
	 * @param layers what fills the fields that the environment leaves open
	 * @param faults where to report what is wrong
	 * @return the definitions; of no use if there is a fault
	 */
	static List<ErrorDefinition> readAll(Environment environment, ApplicationClasses classes, CatalogLayers layers,
			CatalogFaults faults) {
		check(environment, faults, classes);
		return readCatalog(environment, classes, layers, faults);
	}

	private static List<ErrorDefinition> readCatalog(Environment environment, ApplicationClasses classes,
			CatalogLayers layers, CatalogFaults faults) {
		List<ErrorDefinition> definitions = ErrorCatalogFactory.read(environment, classes, layers, faults);
		definitions.forEach((definition) -> checkTypes(definition, faults));
		return definitions;
	}

	private static ConfigurationPropertyName type(int index) {
		return TYPES.append("[" + index + "].type");
	}

	/* An exception that has one code cannot say itself which code it has. */
	private static void checkTypes(ErrorDefinition definition, CatalogFaults faults) {
		CatalogSetting setting = faults.find(type(0));
		for (int i = 1; setting != null; i++) {
			String name = setting.value().toString().trim();
			if (definition.exceptions().stream().anyMatch((type) -> type.getName().equals(name))) {
				faults.reject(setting, "The exception '" + name + "' is mapped to " + definition.code() + " already.",
						"Remove it from " + definition.code() + " or from this list.");
			}
			setting = faults.find(type(i));
		}
	}

	private static void check(Environment environment, CatalogFaults faults, ApplicationClasses classes) {
		SettingReader reader = new SettingReader(faults);
		for (EnumerablePropertySource<?> source : ListedSources.of(environment)) {
			reader.read(source);
		}
		if (!reader.set().isEmpty()) {
			Binder binder = new Binder(reader.sources(), new PropertySourcesPlaceholdersResolver(environment));
			for (SettingGroup group : reader.set()) {
				binder.bind(group.prefix(), Bindable.of(Objects.requireNonNull(group.type())),
						new FaultBindHandler(faults, classes));
			}
			reader.switches().forEach((setting) -> checkSwitch(environment, setting, faults));
		}
	}

	/* The binder takes more words for true and false than the conditions do. */
	private static void checkSwitch(Environment environment, CatalogSetting setting, CatalogFaults faults) {
		String value = environment.resolvePlaceholders(setting.value().toString()).trim();
		boolean known = value.equalsIgnoreCase("true") || value.equalsIgnoreCase("false");
		if (!known && !faults.isRejected(setting.name()) && setting.equals(faults.find(setting.name()))) {
			faults.reject(setting, "The value is neither true nor false.", "Give true or false.");
		}
	}

}
