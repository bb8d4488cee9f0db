package io.github.errorbook.catalog;

/**
 * A stable, machine-readable code of the catalog. An enum, in Java or in Kotlin,
 * implements it by declaring its constants: their names are the codes. Any other class
 * overrides {@link #code()}.
 *
 * @since 0.1.0
 */
public interface ErrorCode {

	/**
	 * Return the code as it stands in the catalog and on the wire.
	 * @return the code, never empty; by default the name of the enum constant
	 * @throws IllegalStateException if a class that is not an enum does not override this
	 */
	default String code() {
		if (this instanceof Enum<?> constant) {
			return constant.name();
		}
		throw new IllegalStateException(getClass().getName() + " is not an enum and does not override code()");
	}

}
