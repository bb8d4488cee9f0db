package io.github.errorbook.autoconfigure;

import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.core.env.Environment;

import io.github.errorbook.settings.PropertyGroup;

/**
 * Lets a group of properties of which none is set wait until the first error asks for it.
 * What is set is read when the service starts, so that a mistake stops it.
 * <p>
 * Spring Boot names the bean of such a group by its prefix, a dash and its class.
 */
final class UnsetProperties implements BeanFactoryPostProcessor {

	private static final String PREFIX = "errorbook.";

	private final Environment environment;

	UnsetProperties(Environment environment) {
		this.environment = environment;
	}

	@Override
	public void postProcessBeanFactory(ConfigurableListableBeanFactory beanFactory) {
		for (String name : beanFactory.getBeanDefinitionNames()) {
			int end = name.startsWith(PREFIX) ? name.indexOf("-io.github." + PREFIX) : -1;
			if (end != -1) {
				beanFactory.getBeanDefinition(name)
					.setLazyInit(!PropertyGroup.isSet(this.environment, name.substring(0, end)));
			}
		}
	}

}
