package io.github.errorbook.resolve;

/**
 * The order in which the sources are asked for mappers of the same type.
 *
 * @since 0.1.0
 */
public final class MapperSourceOrder {

	/** What the catalog maps. */
	public static final int CATALOG = 0;

	/** The application's own mappers. */
	public static final int APPLICATION = 100;

	/** {@link io.github.errorbook.exception.ApiErrorCode}. */
	public static final int ANNOTATION = 200;

	/** Annotations of frameworks. */
	public static final int FRAMEWORK_ANNOTATION = 300;

	/** Mappers for exceptions of libraries. */
	public static final int FRAMEWORK = 400;

	private MapperSourceOrder() {
	}

}
