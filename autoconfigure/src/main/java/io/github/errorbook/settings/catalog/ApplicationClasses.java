package io.github.errorbook.settings.catalog;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.boot.autoconfigure.AutoConfigurationPackages;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.util.ClassUtils;

import io.github.errorbook.catalog.Spelling;

/**
 * The classes in the packages of the application. They are listed only when a class was
 * not found, to say which one was meant.
 */
final class ApplicationClasses {

	private static final List<String> COMMON_PACKAGES = List.of("java.lang.", "java.util.", "java.io.",
			"java.util.concurrent.");

	private final @Nullable ClassLoader classLoader;

	private final @Nullable BeanFactory beanFactory;

	private @Nullable List<String> names;

	/**
	 * Create a list of classes.
	 * @param classLoader where they are, or {@code null} for the default
	 * @param beanFactory knows the packages of the application, or {@code null} if there
	 * is none
	 */
	ApplicationClasses(@Nullable ClassLoader classLoader, @Nullable BeanFactory beanFactory) {
		this.classLoader = classLoader;
		this.beanFactory = beanFactory;
	}

	@Nullable ClassLoader classLoader() {
		return this.classLoader;
	}

	/**
	 * Say what to write in place of a class that does not exist.
	 * @param name the name of the class
	 * @return a sentence
	 */
	String cure(String name) {
		List<String> meant = meant(name.trim());
		return meant.isEmpty() ? "Give the fully qualified name of an exception, or add the library that has it."
				: "Did you mean '" + String.join("' or '", meant) + "'?";
	}

	private List<String> meant(String name) {
		String simple = simple(name);
		if (simple.isEmpty()) {
			return List.of();
		}
		List<String> same = new ArrayList<>();
		COMMON_PACKAGES.stream()
			.map((basePackage) -> basePackage + name)
			.filter((candidate) -> ClassUtils.isPresent(candidate, this.classLoader))
			.forEach(same::add);
		names().stream().filter((candidate) -> simple(candidate).equals(simple)).forEach(same::add);
		String nearest = same.isEmpty() ? Spelling.nearest(simple, names().stream().map(this::simple).toList()) : null;
		names().stream().filter((candidate) -> simple(candidate).equals(nearest)).forEach(same::add);
		return same;
	}

	private String simple(String name) {
		return name.substring(Math.max(name.lastIndexOf('.'), name.lastIndexOf('$')) + 1);
	}

	private List<String> names() {
		if (this.names == null) {
			TreeSet<String> found = new TreeSet<>();
			packages().forEach((basePackage) -> list(basePackage.replace('.', '/') + "/", found));
			this.names = List.copyOf(found);
		}
		return this.names;
	}

	private List<String> packages() {
		return (this.beanFactory != null && AutoConfigurationPackages.has(this.beanFactory))
				? AutoConfigurationPackages.get(this.beanFactory) : List.of();
	}

	private void list(String folder, TreeSet<String> found) {
		try {
			for (Resource file : new PathMatchingResourcePatternResolver(this.classLoader)
				.getResources("classpath*:" + folder + "**/*.class")) {
				String path = file.getURL().getPath();
				String name = path.substring(path.lastIndexOf(folder), path.length() - ".class".length());
				found.add(name.replace('/', '.'));
			}
		}
		catch (IOException ex) {
			// The class is missing all the same; there is only no proposal
		}
	}

}
