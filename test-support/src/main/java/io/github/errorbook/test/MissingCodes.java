package io.github.errorbook.test;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;

import io.github.errorbook.catalog.ErrorCatalog;
import io.github.errorbook.catalog.ErrorCode;

/**
 * Finds codes that the application names, and the catalog does not have.
 */
final class MissingCodes {

	private final ErrorCatalog catalog;

	MissingCodes(ErrorCatalog catalog) {
		this.catalog = catalog;
	}

	/**
	 * Find the missing codes of an enum.
	 * @param type the enum
	 * @return a finding for each constant that the catalog lacks
	 */
	Stream<Finding> of(Class<?> type) {
		return Arrays.stream(type.getEnumConstants())
			.filter((constant) -> isMissing(code(constant)))
			.map((constant) -> finding(type.getName() + "." + ((Enum<?>) constant).name(), "is not in the catalog",
					code(constant)));
	}

	/**
	 * Find the missing codes of annotated exceptions.
	 * @param annotated the codes by the names of the classes
	 * @return a finding for each class with a code that the catalog lacks
	 */
	Stream<Finding> of(Map<String, String> annotated) {
		return annotated.entrySet()
			.stream()
			.filter((type) -> !type.getValue().isEmpty() && isMissing(type.getValue()))
			.map((type) -> finding(type.getKey(),
					"has @ApiErrorCode(\"%s\"), which is not in the catalog".formatted(type.getValue()),
					type.getValue()));
	}

	private static String code(Object constant) {
		return ((ErrorCode) constant).code();
	}

	private boolean isMissing(String code) {
		return this.catalog.find(code) == null;
	}

	private static Finding finding(String place, String problem, String code) {
		return new Finding(place, problem + ": once thrown, it is answered as 500",
				"Add errorbook.codes.%s with status and message, or correct the name.".formatted(code));
	}

}
