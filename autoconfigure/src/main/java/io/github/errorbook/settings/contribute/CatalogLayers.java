package io.github.errorbook.settings.contribute;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.util.ClassUtils;

import io.github.errorbook.catalog.CatalogContributor;
import io.github.errorbook.settings.fault.CatalogFaults;
import io.github.errorbook.settings.fault.CatalogSetting;
import io.github.errorbook.settings.fault.PropertyNamePart;

/**
 * The layers of the catalog below the application's configuration, each of which fills
 * the fields that those above it leave open: the contributors of the application, then
 * the files of libraries.
 *
 * @since 0.1.0
 */
public final class CatalogLayers {

	/**
	 * Where libraries have a catalog of their own.
	 */
	public static final String FILE = "META-INF/errorbook/catalog.yml";

	private final List<List<LayerProperty>> all = new ArrayList<>();

	private final Set<String> libraryCodes = new HashSet<>();

	private final Map<String, Class<?>> exceptions = new HashMap<>();

	private boolean contributed;

	private CatalogLayers() {
	}

	/**
	 * Read the layers that are there without an application.
	 * @param classLoader where the files are, or {@code null} for the default
	 * @param faults where to report what is wrong
	 * @return the layers
	 */
	public static CatalogLayers of(@Nullable ClassLoader classLoader, CatalogFaults faults) {
		CatalogLayers layers = new CatalogLayers();
		layers.addLibraries(classLoader, faults);
		return layers;
	}

	/**
	 * Read all layers of an application.
	 * @param beanFactory the beans of the application
	 * @param faults where to report what is wrong
	 * @return the layers
	 */
	public static CatalogLayers of(ConfigurableListableBeanFactory beanFactory, CatalogFaults faults) {
		CatalogLayers layers = new CatalogLayers();
		if (hasContributors(beanFactory)) {
			Contributors contributors = new Contributors(faults);
			layers.all.addAll(contributors.read(beanFactory));
			layers.exceptions.putAll(contributors.exceptions());
			layers.contributed = true;
		}
		layers.addLibraries(beanFactory.getBeanClassLoader(), faults);
		return layers;
	}

	/**
	 * Return whether beans add codes, without making them.
	 * @param beanFactory the beans of the application
	 * @return {@code true} if this context has such a bean, or one above it
	 */
	public static boolean hasContributors(BeanFactory beanFactory) {
		return beanFactory instanceof ConfigurableListableBeanFactory listable
				&& (listable.getBeanNamesForType(CatalogContributor.class, true, false).length > 0
						|| hasContributorsAbove(listable));
	}

	private static boolean hasContributorsAbove(ConfigurableListableBeanFactory beanFactory) {
		BeanFactory parent = beanFactory.getParentBeanFactory();
		return parent != null && hasContributors(parent);
	}

	private void addLibraries(@Nullable ClassLoader classLoader, CatalogFaults faults) {
		List<URL> files = files(classLoader);
		if (!files.isEmpty()) {
			LibraryCatalogs libraries = new LibraryCatalogs(faults);
			files.forEach(libraries::read);
			this.all.add(libraries.properties());
			this.libraryCodes.addAll(libraries.codes());
		}
	}

	private static List<URL> files(@Nullable ClassLoader classLoader) {
		ClassLoader used = (classLoader != null) ? classLoader : ClassUtils.getDefaultClassLoader();
		try {
			return Collections.list(Objects.requireNonNull(used).getResources(FILE));
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The files %s of libraries cannot be found".formatted(FILE), ex);
		}
	}

	/**
	 * Return whether beans were asked.
	 * @return {@code true} if one of the layers is that of a bean
	 */
	public boolean isContributed() {
		return this.contributed;
	}

	/**
	 * Return what the layers say.
	 * @return the properties by layer, the layer that wins first
	 */
	public List<List<LayerProperty>> all() {
		return Collections.unmodifiableList(this.all);
	}

	/**
	 * Return the codes that libraries declare.
	 * @return the codes
	 */
	public Set<String> libraryCodes() {
		return Collections.unmodifiableSet(this.libraryCodes);
	}

	/**
	 * Return the exceptions that contributors name, which need not be found by name.
	 * @return the classes by name
	 */
	public Map<String, Class<?>> exceptions() {
		return Collections.unmodifiableMap(this.exceptions);
	}

	/**
	 * What a layer of the catalog says of a code.
	 *
	 * @param elements the code and the parts of the name below it
	 * @param setting the name as it is told, the value and its place
	 */
	public record LayerProperty(List<PropertyNamePart> elements, CatalogSetting setting) {

	}

}
