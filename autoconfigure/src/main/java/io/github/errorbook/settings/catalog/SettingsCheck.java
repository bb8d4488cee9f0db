package io.github.errorbook.settings.catalog;

import java.util.ArrayList;
import java.util.List;

import org.springframework.beans.BeansException;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.PropertySourcesPlaceholdersResolver;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.context.properties.source.ConfigurationPropertyState;
import org.springframework.boot.context.properties.source.IterableConfigurationPropertySource;
import org.springframework.core.env.Environment;

import io.github.errorbook.catalog.ErrorDefinition;
import io.github.errorbook.settings.contribute.CatalogLayers;
import io.github.errorbook.settings.fault.CatalogFaults;
import io.github.errorbook.settings.fault.CatalogSetting;
import io.github.errorbook.settings.fault.InvalidCatalogException;

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
		List<CheckedSettings> checked = check(environment, faults, ErrorCatalogFactory.classes(beanFactory));
		boolean wrong = !faults.isEmpty();
		boolean needsCatalog = faults.find(type(0)) != null || !checked.isEmpty();
		if (wrong || (needsCatalog && !CatalogLayers.hasContributors(beanFactory))) {
			addCatalog(environment, beanFactory, checked, faults);
			faults.throwIfAny();
		}
	}

	/* The start ends here. A bean that cannot be made so early has no faults to add. */
	private static void addCatalog(Environment environment, ConfigurableListableBeanFactory beanFactory,
			List<CheckedSettings> checked, CatalogFaults faults) {
		CatalogLayers layers;
		try {
			layers = CatalogLayers.of(beanFactory, faults);
		}
		catch (BeansException | IllegalStateException ex) {
			return;
		}
		readCatalog(environment, beanFactory, layers, checked, faults);
	}

	/**
	 * Read the catalog and the other settings.
	 * @param environment the configuration
	 * @param beanFactory the beans of the application
	 * @param layers what fills the fields that the environment leaves open
	 * @param faults where to report what is wrong
	 * @return the definitions; of no use if there is a fault
	 */
	static List<ErrorDefinition> readAll(Environment environment, ConfigurableListableBeanFactory beanFactory,
			CatalogLayers layers, CatalogFaults faults) {
		List<CheckedSettings> checked = check(environment, faults, ErrorCatalogFactory.classes(beanFactory));
		return readCatalog(environment, beanFactory, layers, checked, faults);
	}

	private static List<ErrorDefinition> readCatalog(Environment environment,
			ConfigurableListableBeanFactory beanFactory, CatalogLayers layers, List<CheckedSettings> checked,
			CatalogFaults faults) {
		ApplicationClasses classes = ErrorCatalogFactory.classes(beanFactory);
		List<ErrorDefinition> definitions = ErrorCatalogFactory.read(environment, classes, layers, faults);
		definitions.forEach((definition) -> checkTypes(definition, faults));
		for (CheckedSettings settings : checked) {
			settings.check(new SettingsContext(beanFactory, classes, definitions, faults));
		}
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

	private static List<CheckedSettings> check(Environment environment, CatalogFaults faults,
			ApplicationClasses classes) {
		List<CheckedSettings> checked = new ArrayList<>();
		SettingReader reader = SettingReader.of(environment, faults);
		if (!reader.set().isEmpty()) {
			Binder binder = new Binder(reader.sources(), new PropertySourcesPlaceholdersResolver(environment));
			for (SettingGroup group : reader.set()) {
				if (group.bind(binder, new FaultBindHandler(faults, classes)) instanceof CheckedSettings settings) {
					checked.add(settings);
				}
			}
			reader.switches().forEach((setting) -> checkSwitch(environment, setting, faults));
		}
		checkUnlisted(environment, new FaultBindHandler(faults, classes));
		return checked;
	}

	/* A source that cannot list its names is asked for each that there can be. */
	private static void checkUnlisted(Environment environment, FaultBindHandler handler) {
		List<ConfigurationPropertySource> unlisted = new ArrayList<>();
		for (ConfigurationPropertySource source : ConfigurationPropertySources.get(environment)) {
			if (!(source instanceof IterableConfigurationPropertySource)
					&& source.containsDescendantOf(CatalogSetting.ROOT) != ConfigurationPropertyState.ABSENT) {
				unlisted.add(source);
			}
		}
		if (!unlisted.isEmpty()) {
			Binder binder = new Binder(unlisted, new PropertySourcesPlaceholdersResolver(environment));
			for (SettingGroup group : SettingGroups.load().all()) {
				group.bind(binder, handler);
			}
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
