package io.github.errorbook.source.web;

import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;

import io.github.errorbook.catalog.StandardErrorCode;
import io.github.errorbook.guard.Causes;
import io.github.errorbook.guard.Checkpoint;
import io.github.errorbook.guard.ExceptionFacts;
import io.github.errorbook.resolve.ErrorMapping;

/**
 * A body of another media type where the handler asks for a form or its parts. A reader
 * of JSON tries any type, and fails over one that only a form can be.
 */
final class FormTypes {

	private static final String FAILURE = "Cannot construct instance of `";

	private static final String PARTS = FAILURE + "org.springframework.http.codec.multipart.";

	private static final String VALUES = FAILURE + "org.springframework.util.MultiValueMap`";

	private FormTypes() {
	}

	/**
	 * Find out whether a body was to become a form.
	 * @param thrown what the reader of the body threw
	 * @return the answer, or {@code null} if it was to become something else, or is that
	 * of another service
	 */
	static @Nullable ErrorMapping map(Exception thrown) {
		Throwable cause = Causes.of(thrown);
		String reason = (cause != null) ? ExceptionFacts.messageOf(cause) : null;
		if (reason == null || !(reason.startsWith(PARTS) || reason.startsWith(VALUES))
				|| Checkpoint.isOfAnswer(thrown)) {
			return null;
		}
		ErrorMapping unsupported = ErrorMapping.code(StandardErrorCode.UNSUPPORTED_MEDIA_TYPE);
		return reason.startsWith(PARTS) ? unsupported.withHeader("Accept", MediaType.MULTIPART_FORM_DATA_VALUE)
				: unsupported;
	}

}
