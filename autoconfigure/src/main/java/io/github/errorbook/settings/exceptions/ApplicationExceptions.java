package io.github.errorbook.settings.exceptions;

import java.util.LinkedHashSet;
import java.util.Set;

import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.autoconfigure.AutoConfigurationPackages;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.env.Environment;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.util.ClassUtils;

import io.github.errorbook.settings.catalog.ErrorCatalogFactory;

/**
 * The exceptions of an application from which details are read: those that its catalog
 * names, and those in its packages.
 */
final class ApplicationExceptions {

	private final ConfigurableListableBeanFactory beanFactory;

	ApplicationExceptions(ConfigurableListableBeanFactory beanFactory) {
		this.beanFactory = beanFactory;
	}

	Set<Class<?>> find(Environment environment) {
		Set<Class<?>> types = new LinkedHashSet<>();
		ErrorCatalogFactory.readWithoutBeans(environment, this.beanFactory)
			.forEach((definition) -> types.addAll(definition.exceptions()));
		types.addAll(inPackages());
		return types;
	}

	/**
	 * Find the exceptions in the packages of the application.
	 * @return the exceptions; none if the packages are not known
	 */
	Set<Class<?>> inPackages() {
		Set<Class<?>> types = new LinkedHashSet<>();
		if (AutoConfigurationPackages.has(this.beanFactory)) {
			AutoConfigurationPackages.get(this.beanFactory).forEach((basePackage) -> scan(types, basePackage));
		}
		return types;
	}

	private void scan(Set<Class<?>> types, String basePackage) {
		ClassPathScanningCandidateComponentProvider scanner = new ClassPathScanningCandidateComponentProvider(false);
		scanner.addIncludeFilter(new AssignableTypeFilter(Throwable.class));
		for (BeanDefinition candidate : scanner.findCandidateComponents(basePackage)) {
			types.add(ClassUtils.resolveClassName(String.valueOf(candidate.getBeanClassName()),
					this.beanFactory.getBeanClassLoader()));
		}
	}

}
