package io.github.errorbook.input;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Knows in which format a value is expected at one place.
 *
 * @since 0.1.0
 * @see InputFaults
 */
@FunctionalInterface
public interface ValueFormat {

	/**
	 * Expects the standard format everywhere.
	 */
	ValueFormat STANDARD = (sample, standard) -> standard.toString();

	/**
	 * Is not known, and writes only values that have one form.
	 */
	ValueFormat UNKNOWN = (sample, standard) -> (sample instanceof Number || sample instanceof Boolean
			|| sample instanceof String || sample instanceof Enum || sample instanceof UUID) ? standard.toString()
					: null;

	/**
	 * Write a sample so that it would be accepted.
	 * @param sample the sample, of the type that is expected
	 * @param standard the sample in the standard format, as text or a simple value
	 * @return the sample in the standard format if that is accepted, else in the format
	 * that is, else {@code null}
	 */
	@Nullable String write(Object sample, Object standard);

}
