package io.github.errorbook.settings.catalog;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.core.io.ByteArrayResource;

import io.github.errorbook.catalog.ErrorCatalog;
import io.github.errorbook.settings.fault.CatalogFaults.CatalogFault;
import io.github.errorbook.settings.fault.InvalidCatalogException;

/**
 * Catalogs from YAML texts.
 */
public final class TestCatalogs {

	private TestCatalogs() {
	}

	public static ErrorCatalog read(String... yaml) {
		return ErrorCatalogFactory.create(environment(yaml), TestCatalogs.class.getClassLoader());
	}

	public static List<CatalogFault> faults(String... yaml) {
		return faults(environment(yaml));
	}

	public static List<CatalogFault> faults(StandardEnvironment environment) {
		try {
			ErrorCatalogFactory.create(environment, TestCatalogs.class.getClassLoader());
			return List.of();
		}
		catch (InvalidCatalogException ex) {
			return ex.faults();
		}
	}

	/**
	 * Create an environment.
	 * @param yaml texts, the earlier of which override the later
	 * @return the environment
	 */
	public static StandardEnvironment environment(String... yaml) {
		StandardEnvironment environment = new StandardEnvironment();
		for (int i = 0; i < yaml.length; i++) {
			addYaml(environment.getPropertySources(), "text-" + i + ".yml", yaml[i]);
		}
		return environment;
	}

	private static void addYaml(MutablePropertySources sources, String name, String yaml) {
		try {
			new YamlPropertySourceLoader()
				.load(name, new ByteArrayResource(yaml.getBytes(StandardCharsets.UTF_8), name))
				.forEach(sources::addLast);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	public static StandardEnvironment withVariables(StandardEnvironment environment, String... variables) {
		Map<String, Object> values = new LinkedHashMap<>();
		Arrays.stream(variables).forEach((variable) -> {
			int equals = variable.indexOf('=');
			values.put(variable.substring(0, equals), variable.substring(equals + 1));
		});
		environment.getPropertySources()
			.replace(StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, new SystemEnvironmentPropertySource(
					StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, values));
		return environment;
	}

}
