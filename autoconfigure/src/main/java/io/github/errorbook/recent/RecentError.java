package io.github.errorbook.recent;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * An error that was answered. It holds text only: no exception, no request, no rejected
 * value. Texts that are too long were cut, except for the principal's name, which is
 * there as it is or not at all.
 *
 * @param id the id of the record: a UUID in lower case
 * @param timestamp when the error was handled, in microseconds
 * @param code the code
 * @param status the HTTP status
 * @param request the request that failed
 * @param message the text that the client was sent
 * @param details the details that the client was sent as JSON, or {@code null} if there
 * are none: an object, or an array of violations with {@code field}, {@code message} and,
 * where known, {@code code} and {@code in}
 * @param causeClass the class of the exception, for operators only, or {@code null} if
 * there was none but only a status
 * @param instance the instance of the service that answered
 * @since 0.1.0
 * @see RecentErrorRepository
 * @see RecentRequest
 */
public record RecentError(String id, Instant timestamp, String code, int status, RecentRequest request, String message,
		@Nullable String details, @Nullable String causeClass, String instance) {

	private static final int BYTES_OF_RECORD = 128;

	private static final int BYTES_OF_TEXT = 56;

	/**
	 * Return the details as lists, maps, texts, numbers and booleans.
	 * @return the value, or {@code null} if there are no details
	 */
	public @Nullable Object detailsValue() {
		return (this.details != null) ? DetailsJson.parse(this.details) : null;
	}

	/**
	 * Return an upper bound of the memory that the record retains, texts that it may
	 * share with others included.
	 * @return the number of bytes
	 */
	long estimatedBytes() {
		return (long) BYTES_OF_RECORD + of(this.id) + of(this.code) + this.request.estimatedBytes() + of(this.message)
				+ of(this.details) + of(this.causeClass);
	}

	static int of(@Nullable String text) {
		return (text != null) ? BYTES_OF_TEXT + 2 * text.length() : 0;
	}

}
