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
	ALL {

		@Override
		ErrorDetails of(ResolvedError error) {
			return error.details();
		}

	},

	/** Violations of the input only. */
	VIOLATIONS {

		@Override
		ErrorDetails of(ResolvedError error) {
			return ErrorDetails.of(error.details().violations());
		}

	},

	/** Only the named values that the catalog declares for the code. */
	DECLARED {

		@Override
		ErrorDetails of(ResolvedError error) {
			Map<String, @Nullable Object> declared = new LinkedHashMap<>(error.details().values());
			declared.keySet().retainAll(error.definition().details().keySet());
			return ErrorDetails.of(declared);
		}

	};

	abstract ErrorDetails of(ResolvedError error);

}
