package io.github.errorbook.resolve;

/**
 * The order in which the sources are asked for mappers of the same type.
 *
 * @since 0.1.0
 */
public final class MapperSourceOrder {

	/** What the application says: catalog, mappers and annotations. */
	public static final int APPLICATION = 100;

	/** Annotations of frameworks. */
	public static final int FRAMEWORK_ANNOTATION = 300;

	/** Mappers for exceptions of libraries. */
	public static final int FRAMEWORK = 400;

	private MapperSourceOrder() {
	}

}
