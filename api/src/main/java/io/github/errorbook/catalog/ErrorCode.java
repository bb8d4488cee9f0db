package io.github.errorbook.catalog;

/**
 * A stable, machine-readable code of the catalog. An enum implements it by declaring its
 * constants: every enum already has {@link #name()}.
 *
 * @since 0.1.0
 */
@FunctionalInterface
public interface ErrorCode {

	/**
	 * Return the code as it stands in the catalog and on the wire.
	 * @return the code, never empty
	 */
	String name();

}
