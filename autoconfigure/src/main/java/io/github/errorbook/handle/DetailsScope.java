package io.github.errorbook.handle;

import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.github.errorbook.model.ErrorDetails;
import io.github.errorbook.resolve.ResolvedError;

/**
 * Which details clients are sent.
 *
 * @since 0.1.0
 */
public enum DetailsScope {

	/** All that there are. */
	ALL,

	/** Violations of the input only. */
	VIOLATIONS,

	/** Only the named values that the catalog declares for the code. */
	DECLARED,

	/** Violations, and the named values that the catalog declares for the code. */
	VIOLATIONS_AND_DECLARED;

	ErrorDetails of(ResolvedError error) {
		return switch (this) {
			case ALL -> error.details();
			case VIOLATIONS -> ErrorDetails.of(error.details().violations());
			case DECLARED -> declared(error);
			case VIOLATIONS_AND_DECLARED -> error.details().violations().isEmpty() ? declared(error) : error.details();
		};
	}

	private static ErrorDetails declared(ResolvedError error) {
		Map<String, @Nullable Object> declared = new LinkedHashMap<>(error.details().values());
		declared.keySet().retainAll(error.definition().details().keySet());
		return ErrorDetails.of(declared);
	}

}
