package io.github.errorbook.servlet.mvc;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.boot.autoconfigure.AutoConfigurationPackages;
import org.springframework.context.annotation.ScannedGenericBeanDefinition;
import org.springframework.util.ClassUtils;
import org.springframework.web.method.ControllerAdviceBean;

/**
 * Tells the advices that libraries write for themselves from those of the application.
 * The application has what lies in its packages, what Spring finds by scanning, and what
 * one of its configurations declares or imports.
 */
final class LibraryAdvice {

	private final ConfigurableListableBeanFactory beans;

	private final List<String> packages;

	LibraryAdvice(ConfigurableListableBeanFactory beans) {
		this.beans = beans;
		this.packages = AutoConfigurationPackages.has(beans) ? AutoConfigurationPackages.get(beans) : List.of();
	}

	/**
	 * Return whether a library brought an advice for its own handlers.
	 * @param advice the advice
	 * @return {@code true} if it has selectors that its own class satisfies, and a
	 * configuration declares or contains it that is not the application's
	 */
	boolean isForItself(ControllerAdviceBean advice) {
		return isBound(advice) && isOfLibrary(advice);
	}

	private boolean isOfLibrary(ControllerAdviceBean advice) {
		Class<?> type = advice.getBeanType();
		if (type == null || isOfApplication(type)) {
			return false;
		}
		for (String name : this.beans.getBeanNamesForType(type, true, false)) {
			Class<?> configuration = configurationOf(name, type);
			if (configuration != null && !isOfApplication(configuration)) {
				return true;
			}
		}
		return false;
	}

	private static boolean isBound(ControllerAdviceBean advice) {
		return !advice.isApplicableToBeanType(null) && advice.isApplicableToBeanType(advice.getBeanType());
	}

	/* Spring takes a component inside a configuration as a part of it. */
	private @Nullable Class<?> configurationOf(String name, Class<?> type) {
		BeanDefinition definition = this.beans.containsBeanDefinition(name) ? this.beans.getMergedBeanDefinition(name)
				: null;
		Method factory = (definition instanceof RootBeanDefinition root) ? root.getResolvedFactoryMethod() : null;
		return (factory != null) ? ClassUtils.getUserClass(factory.getDeclaringClass()) : type.getEnclosingClass();
	}

	private boolean isOfApplication(Class<?> type) {
		String name = type.getName();
		return this.packages.stream().anyMatch((root) -> root.isEmpty() || name.startsWith(root + "."))
				|| isScanned(type);
	}

	private boolean isScanned(Class<?> type) {
		return Arrays.stream(this.beans.getBeanNamesForType(type, true, false))
			.anyMatch((name) -> this.beans.containsBeanDefinition(name)
					&& this.beans.getBeanDefinition(name) instanceof ScannedGenericBeanDefinition);
	}

}
