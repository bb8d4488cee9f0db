package io.github.errorbook.test;

import java.util.Arrays;
import java.util.stream.Stream;

import io.github.errorbook.catalog.ErrorCatalog;

/**
 * Finds codes that the application has in an enum, and the catalog has not.
 */
final class EnumCheck {

	private final ErrorCatalog catalog;

	EnumCheck(ErrorCatalog catalog) {
		this.catalog = catalog;
	}

	/**
	 * Check an enum.
	 * @param type the enum
	 * @return a finding for each constant that the catalog lacks
	 */
	Stream<Finding> check(Class<?> type) {
		Object[] constants = type.getEnumConstants();
		if (constants == null) {
			throw new IllegalArgumentException(type.getName() + " is no enum");
		}
		return Arrays.stream(constants)
			.map((constant) -> ((Enum<?>) constant).name())
			.filter((code) -> this.catalog.find(code) == null)
			.map((code) -> new Finding(type.getName() + "." + code,
					"is not in the catalog: once thrown, it is answered as 500",
					"Add errorbook.codes.%s with status and message, or remove the constant.".formatted(code)));
	}

}
