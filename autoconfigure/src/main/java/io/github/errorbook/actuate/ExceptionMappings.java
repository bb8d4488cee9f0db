package io.github.errorbook.actuate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.springframework.beans.factory.ObjectProvider;

import io.github.errorbook.catalog.ErrorCatalog;
import io.github.errorbook.exception.ApiException;
import io.github.errorbook.resolve.BareStatusException;
import io.github.errorbook.resolve.ErrorMapper;
import io.github.errorbook.resolve.FrameworkErrorMapper;
import io.github.errorbook.resolve.MapperSource;

/**
 * Which exceptions mean what, in so far as it is known before they are thrown.
 */
final class ExceptionMappings {

	private final ErrorCatalog catalog;

	private final ObjectProvider<MapperSource> sources;

	private final AnnotatedExceptions annotated;

	ExceptionMappings(ErrorCatalog catalog, ObjectProvider<MapperSource> sources, AnnotatedExceptions annotated) {
		this.catalog = catalog;
		this.sources = sources;
		this.annotated = annotated;
	}

	/**
	 * Return the exceptions that always mean one code.
	 * @return their names by code, those of the catalog first; no entry for a code that
	 * none means
	 */
	Map<String, List<String>> typesByCode() {
		Map<String, List<String>> types = new HashMap<>();
		mapped().forEach((type, code) -> types.computeIfAbsent(code, (key) -> new ArrayList<>()).add(type));
		return types;
	}

	/**
	 * Return where exceptions are mapped.
	 * @return code or mapper by the name of the exception, grouped by who says so
	 */
	Map<String, Object> describe() {
		Map<String, String> catalog = catalog();
		Map<String, String> mappers = mappers(false);
		mappers.keySet().removeAll(catalog.keySet());
		return new Members().add("catalog", catalog)
			.add("annotations", this.annotated.codes())
			.add("mappers", mappers)
			.add("builtIn", mappers(true))
			.toMap();
	}

	private Map<String, String> mapped() {
		Map<String, String> codes = new LinkedHashMap<>(catalog());
		this.annotated.codes().forEach(codes::putIfAbsent);
		return codes;
	}

	private Map<String, String> catalog() {
		Map<String, String> codes = new TreeMap<>();
		this.catalog.definitions()
			.forEach((definition) -> definition.exceptions()
				.forEach((type) -> codes.put(type.getName(), definition.code())));
		return codes;
	}

	private Map<String, String> mappers(boolean builtIn) {
		Map<String, String> mappers = new TreeMap<>();
		for (MapperSource source : this.sources.orderedStream().toList()) {
			source.types()
				.forEach((type) -> source.mappersFor(type)
					.stream()
					.filter((mapper) -> isBuiltIn(mapper, type) == builtIn)
					.forEach((mapper) -> mappers.putIfAbsent(type.getName(), name(mapper))));
		}
		return mappers;
	}

	private static boolean isBuiltIn(ErrorMapper<?> mapper, Class<?> type) {
		return mapper instanceof FrameworkErrorMapper || type == ApiException.class
				|| type == BareStatusException.class;
	}

	private static String name(ErrorMapper<?> mapper) {
		String name = mapper.getClass().getSimpleName();
		return name.isEmpty() ? mapper.getClass().getName() : name;
	}

}
