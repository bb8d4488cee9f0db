package io.github.errorbook.settings.contribute;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.annotation.OrderUtils;

import io.github.errorbook.catalog.CatalogContributor;
import io.github.errorbook.settings.contribute.CatalogLayers.LayerProperty;
import io.github.errorbook.settings.fault.CatalogFaults;
import io.github.errorbook.settings.fault.CatalogSetting;
import io.github.errorbook.settings.fault.PropertyNamePart;

/**
 * Asks the beans that add codes: those of the context in their order, then those of the
 * contexts above it.
 */
final class Contributors {

	private final CatalogFaults faults;

	private final Map<String, Contributor> owners = new HashMap<>();

	private final Map<String, Class<?>> exceptions = new HashMap<>();

	Contributors(CatalogFaults faults) {
		this.faults = faults;
	}

	/**
	 * Ask the beans.
	 * @param beanFactory the beans of the application
	 * @return what they add, by bean, the one that wins first
	 */
	List<List<LayerProperty>> read(ConfigurableListableBeanFactory beanFactory) {
		List<List<LayerProperty>> layers = new ArrayList<>();
		for (Contributor contributor : find(beanFactory)) {
			ContributedCatalog catalog = contributor.ask(this.faults);
			catalog.codes().keySet().forEach((code) -> claim(code, contributor));
			layers.add(catalog.properties());
			this.exceptions.putAll(catalog.exceptions());
		}
		return layers;
	}

	Map<String, Class<?>> exceptions() {
		return Collections.unmodifiableMap(this.exceptions);
	}

	private void claim(String code, Contributor contributor) {
		Contributor other = this.owners.putIfAbsent(code, contributor);
		if (other != null && other.isBeside(contributor)) {
			this.faults.rejectCode(new PropertyNamePart(code, false),
					new CatalogSetting(CatalogSetting.CODES, code, code, contributor.origin()),
					"The %s adds the code too, and no order says which of the two wins.".formatted(other.origin()),
					"Remove the code from one of them, or give both an @Order.");
		}
	}

	private static List<Contributor> find(ConfigurableListableBeanFactory beanFactory) {
		List<Contributor> found = new ArrayList<>();
		for (String name : beanFactory.getBeanNamesForType(CatalogContributor.class, true, false)) {
			CatalogContributor bean = beanFactory.getBean(name, CatalogContributor.class);
			found.add(new Contributor(bean, BeanOrigin.of(name, bean), order(beanFactory, name, bean), beanFactory));
		}
		found.sort(Comparator.comparing(Contributor::order));
		BeanFactory parent = beanFactory.getParentBeanFactory();
		if (parent instanceof ConfigurableListableBeanFactory listable) {
			find(listable).stream()
				.filter((contributor) -> !beanFactory.containsLocalBean(contributor.origin().name()))
				.forEach(found::add);
		}
		return found;
	}

	private static int order(ConfigurableListableBeanFactory beanFactory, String name, Object bean) {
		if (bean instanceof Ordered ordered) {
			return ordered.getOrder();
		}
		Order order = beanFactory.findAnnotationOnBean(name, Order.class);
		Integer priority = (order != null) ? Integer.valueOf(order.value()) : OrderUtils.getPriority(bean.getClass());
		return orLowest(priority);
	}

	private static int orLowest(@Nullable Integer order) {
		return (order != null) ? order : Ordered.LOWEST_PRECEDENCE;
	}

	/**
	 * A bean that adds codes.
	 *
	 * @param bean the bean
	 * @param origin its name and its class
	 * @param order its order
	 * @param home the context that it is a bean of
	 */
	private record Contributor(CatalogContributor bean, BeanOrigin origin, int order,
			ConfigurableListableBeanFactory home) {

		ContributedCatalog ask(CatalogFaults faults) {
			ContributedCatalog catalog = new ContributedCatalog(this.origin, faults);
			try {
				this.bean.contribute(catalog);
			}
			catch (RuntimeException ex) {
				throw new IllegalStateException("The %s failed to add its codes to the catalog".formatted(this.origin),
						ex);
			}
			return catalog;
		}

		boolean isBeside(Contributor other) {
			return this.order == other.order && this.home == other.home;
		}

	}

}
