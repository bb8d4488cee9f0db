package io.github.errorbook.source.json;

import org.jspecify.annotations.Nullable;

import io.github.errorbook.model.Violation;

/**
 * Knows why a parser could not read a body. Keeps the parser out of the classes that must
 * work without it.
 */
@FunctionalInterface
interface BodyFaultReader {

	/**
	 * Say what is wrong with the body.
	 * @param cause what the parser threw
	 * @return what is wrong, or {@code null} for the exception of another parser
	 */
	@Nullable Violation read(@Nullable Throwable cause);

	/**
	 * Ask another reader for what this one does not know.
	 * @param other the reader to ask next
	 * @return both of them
	 */
	default BodyFaultReader orElse(BodyFaultReader other) {
		return (cause) -> {
			Violation violation = read(cause);
			return (violation != null) ? violation : other.read(cause);
		};
	}

}
