package io.github.errorbook.settings.exceptions;

import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

import io.github.errorbook.catalog.ErrorCatalog;
import io.github.errorbook.catalog.ErrorDefinition;
import io.github.errorbook.catalog.Spelling;
import io.github.errorbook.exception.ApiErrorCode;

/**
 * Warns of codes that {@link ApiErrorCode} names and the catalog does not have. It is no
 * fault, because a class in the packages of the application may belong to another one,
 * such as a test.
 *
 * @since 0.1.0
 */
public final class UnknownCodeWarning {

	private static final Log logger = LogFactory.getLog(UnknownCodeWarning.class);

	private UnknownCodeWarning() {
	}

	/**
	 * Log a warning if there is reason for one.
	 * @param catalog the catalog
	 * @param codes the codes by the names of the classes
	 * @see AnnotatedCodes
	 */
	public static void logFor(ErrorCatalog catalog, Map<String, String> codes) {
		String warning = describe(catalog, codes);
		if (warning != null) {
			logger.warn(warning);
		}
	}

	static @Nullable String describe(ErrorCatalog catalog, Map<String, String> codes) {
		Map<String, String> unknown = codes.entrySet()
			.stream()
			.filter((type) -> !type.getValue().isEmpty() && catalog.findByNameOrValue(type.getValue()) == null)
			.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
		return unknown.isEmpty() ? null : """
				@ApiErrorCode gives these classes codes that the catalog does not have; when they are thrown, \
				those without a status of their own are answered as INTERNAL_SERVER_ERROR:
				%s
				Correct the codes, or add them:

				errorbook:
				  codes:
				%s""".formatted(types(catalog, unknown), yaml(unknown));
	}

	private static String types(ErrorCatalog catalog, Map<String, String> unknown) {
		return unknown.entrySet()
			.stream()
			.sorted(Map.Entry.comparingByKey())
			.map((type) -> "  " + type.getKey() + ": " + type.getValue() + proposal(catalog, type.getValue()))
			.collect(Collectors.joining("\n"));
	}

	private static String proposal(ErrorCatalog catalog, String code) {
		String nearest = Spelling.nearest(code, catalog.definitions().stream().map(ErrorDefinition::code).toList());
		return (nearest != null) ? " (did you mean " + nearest + "?)" : "";
	}

	private static String yaml(Map<String, String> unknown) {
		return new TreeSet<>(unknown.values()).stream().map("""
				    "[%s]":
				      status: 422
				      message: "..."
				"""::formatted).collect(Collectors.joining());
	}

}
