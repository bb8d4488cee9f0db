package io.github.errorbook.render;

/**
 * Writes a value inside the details as the application itself would write it.
 *
 * @since 0.1.0
 * @see JacksonValueWriter
 * @see DetailsWriter
 */
@FunctionalInterface
public interface ValueWriter {

	/**
	 * Write a value.
	 * @param value the value
	 * @return one JSON value
	 * @throws RuntimeException if the value cannot be written, which leaves it out
	 */
	String write(Object value);

}
