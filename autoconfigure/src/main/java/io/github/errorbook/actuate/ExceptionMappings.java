package io.github.errorbook.actuate;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.springframework.beans.factory.ObjectProvider;

import io.github.errorbook.describe.ExceptionCodes;
import io.github.errorbook.exception.ApiException;
import io.github.errorbook.resolve.BareStatusException;
import io.github.errorbook.resolve.ErrorMapper;
import io.github.errorbook.resolve.FrameworkErrorMapper;
import io.github.errorbook.resolve.MapperSource;

/**
 * Where exceptions are mapped.
 */
final class ExceptionMappings {

	private final ExceptionCodes codes;

	private final ObjectProvider<MapperSource> sources;

	ExceptionMappings(ExceptionCodes codes, ObjectProvider<MapperSource> sources) {
		this.codes = codes;
		this.sources = sources;
	}

	/**
	 * Return the exceptions that always mean one code.
	 * @return their names by code; no entry for a code that none means
	 */
	Map<String, List<String>> typesByCode() {
		return this.codes.typesByCode();
	}

	/**
	 * Return where exceptions are mapped.
	 * @return code or mapper by the name of the exception, grouped by who says so
	 */
	CatalogDescriptor.ExceptionsDescriptor describe() {
		Map<String, String> catalog = this.codes.mapped();
		Map<String, String> mappers = mappers(false);
		mappers.keySet().removeAll(catalog.keySet());
		return new CatalogDescriptor.ExceptionsDescriptor(NonEmpty.orNull(catalog),
				NonEmpty.orNull(this.codes.annotated()), NonEmpty.orNull(mappers), NonEmpty.orNull(mappers(true)));
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
