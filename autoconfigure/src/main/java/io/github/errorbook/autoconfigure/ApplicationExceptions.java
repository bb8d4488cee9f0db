package io.github.errorbook.autoconfigure;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.autoconfigure.AutoConfigurationPackages;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.util.ClassUtils;

/**
 * The exceptions of an application from which details are read: those that its catalog
 * names, and those in its packages.
 */
final class ApplicationExceptions {

	private final ConfigurableListableBeanFactory beanFactory;

	ApplicationExceptions(ConfigurableListableBeanFactory beanFactory) {
		this.beanFactory = beanFactory;
	}

	Set<Class<?>> find(Binder binder) {
		Set<Class<?>> types = new LinkedHashSet<>();
		binder.bind("errorbook.codes", Bindable.mapOf(String.class, Entry.class))
			.orElse(Map.of())
			.values()
			.forEach((entry) -> entry.exceptions().forEach((name) -> add(types, name)));
		if (AutoConfigurationPackages.has(this.beanFactory)) {
			AutoConfigurationPackages.get(this.beanFactory).forEach((basePackage) -> scan(types, basePackage));
		}
		return types;
	}

	private void scan(Set<Class<?>> types, String basePackage) {
		ClassPathScanningCandidateComponentProvider scanner = new ClassPathScanningCandidateComponentProvider(false);
		scanner.addIncludeFilter(new AssignableTypeFilter(Throwable.class));
		for (BeanDefinition candidate : scanner.findCandidateComponents(basePackage)) {
			add(types, candidate.getBeanClassName());
		}
	}

	private void add(Set<Class<?>> types, @Nullable String name) {
		ClassLoader classLoader = this.beanFactory.getBeanClassLoader();
		if (name != null && ClassUtils.isPresent(name, classLoader)) {
			types.add(ClassUtils.resolveClassName(name, classLoader));
		}
	}

	record Entry(@DefaultValue List<String> exceptions) {

	}

}
