package io.github.errorbook.settings.fault;

import java.util.ArrayList;
import java.util.List;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.springframework.core.env.CompositePropertySource;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.Environment;
import org.springframework.core.env.PropertySource;

/**
 * The sources of properties that can list their names. What another one holds cannot be
 * checked.
 *
 * @since 0.1.0
 */
public final class ListedSources {

	private static final Log logger = LogFactory.getLog(ListedSources.class);

	private ListedSources() {
	}

	/**
	 * Return the sources.
	 * @param environment the configuration
	 * @return the sources, the one that wins first
	 */
	public static List<EnumerablePropertySource<?>> of(Environment environment) {
		List<EnumerablePropertySource<?>> sources = new ArrayList<>();
		if (environment instanceof ConfigurableEnvironment configurable) {
			for (PropertySource<?> source : configurable.getPropertySources()) {
				add(source, sources);
			}
		}
		return sources;
	}

	private static void add(PropertySource<?> source, List<EnumerablePropertySource<?>> sources) {
		if (source instanceof CompositePropertySource composite) {
			for (PropertySource<?> part : composite.getPropertySources()) {
				add(part, sources);
			}
		}
		else if (source instanceof EnumerablePropertySource<?> enumerable) {
			sources.add(enumerable);
		}
		else if (logger.isDebugEnabled()) {
			logger.debug("Properties of Errorbook in the source '%s' are not checked, because it cannot list its names"
				.formatted(source.getName()));
		}
	}

}
