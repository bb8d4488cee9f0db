package io.github.errorbook.settings.catalog;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;

import io.github.errorbook.catalog.ErrorCatalog;
import io.github.errorbook.catalog.ErrorDefinition;
import io.github.errorbook.settings.catalog.CatalogProperties.CodeProperties;

/**
 * Makes the catalog of a service from its configuration, and checks all of it.
 *
 * @since 0.1.0
 */
public final class ErrorCatalogFactory {

	private ErrorCatalogFactory() {
	}

	/**
	 * Create the catalog.
	 * @param environment the configuration
	 * @param classLoader where the exceptions are that the catalog names, or {@code null}
	 * for the default
	 * @return the catalog
	 * @throws InvalidCatalogException if anything is wrong, with all that is
	 */
	public static ErrorCatalog create(Environment environment, @Nullable ClassLoader classLoader) {
		CatalogFaults faults = new CatalogFaults();
		CatalogReader reader = new CatalogReader(environment, faults);
		CatalogProperties properties = reader.read();
		Map<String, CodeProperties> codes = new LinkedHashMap<>();
		for (String code : reader.codes()) {
			codes.put(code, CodeProperties.EMPTY);
		}
		codes.putAll(properties.codes());
		new CodeChecks(faults, properties.codePattern()).check(codes);
		List<ErrorDefinition> definitions = new ArrayList<>();
		DefinitionFactory factory = new DefinitionFactory(faults, new ExceptionTypes(faults, classLoader));
		for (Map.Entry<String, CodeProperties> code : codes.entrySet()) {
			definitions.add(factory.create(code.getKey(), code.getValue()));
		}
		faults.throwIfAny();
		return ErrorCatalog.of(definitions);
	}

}
