package io.github.errorbook.client;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

import io.github.errorbook.model.ErrorDetails;

/**
 * What another service said of an error. Nothing of it can be trusted: it is bounded, and
 * no more. Immutable; every {@code with} returns a copy.
 *
 * @param status the HTTP status of its answer
 * @param code its code, or {@code null} where the answer has none
 * @param message its text for people, or {@code null} for none
 * @param details its details, possibly empty
 * @param requestId the id of the request there, or {@code null} if it is not known
 * @param traceId the id of the trace there, or {@code null} if it is not known
 * @param documentation the address of the documentation of the code, or {@code null} for
 * none
 * @param retryable whether the same request may succeed later, or {@code null} where the
 * answer does not say
 * @param retryAfter the time to wait before another attempt, at most a day, or
 * {@code null} for none
 * @since 0.1.0
 * @see RemoteApiException
 */
public record RemoteError(int status, @Nullable String code, @Nullable String message, ErrorDetails details,
		@Nullable String requestId, @Nullable String traceId, @Nullable String documentation,
		@Nullable Boolean retryable, @Nullable Duration retryAfter) {

	/**
	 * Create an error of which only the status and the code are known.
	 * @param status the HTTP status
	 * @param code the code, or {@code null} for none
	 * @return the error
	 */
	public static RemoteError of(int status, @Nullable String code) {
		return new RemoteError(status, code, null, ErrorDetails.NONE, null, null, null, null, null);
	}

	/**
	 * Return a copy with another text.
	 * @param message the text, or {@code null} for none
	 * @return the copy
	 */
	public RemoteError withMessage(@Nullable String message) {
		return new RemoteError(this.status, this.code, message, this.details, this.requestId, this.traceId,
				this.documentation, this.retryable, this.retryAfter);
	}

	/**
	 * Return a copy with other details.
	 * @param details the details
	 * @return the copy
	 */
	public RemoteError withDetails(ErrorDetails details) {
		return new RemoteError(this.status, this.code, this.message, details, this.requestId, this.traceId,
				this.documentation, this.retryable, this.retryAfter);
	}

	/**
	 * Return a copy of a request that can be found again.
	 * @param requestId the id of the request, or {@code null}
	 * @param traceId the id of the trace, or {@code null}
	 * @return the copy
	 */
	public RemoteError withIds(@Nullable String requestId, @Nullable String traceId) {
		return new RemoteError(this.status, this.code, this.message, this.details, requestId, traceId,
				this.documentation, this.retryable, this.retryAfter);
	}

	/**
	 * Return a copy with another address of the documentation.
	 * @param documentation the address, or {@code null} for none
	 * @return the copy
	 */
	public RemoteError withDocumentation(@Nullable String documentation) {
		return new RemoteError(this.status, this.code, this.message, this.details, this.requestId, this.traceId,
				documentation, this.retryable, this.retryAfter);
	}

	/**
	 * Return a copy that says whether and when another attempt can succeed.
	 * @param retryable whether it can, or {@code null} where that is not said
	 * @param retryAfter the time to wait, or {@code null} for none
	 * @return the copy
	 */
	public RemoteError withRetry(@Nullable Boolean retryable, @Nullable Duration retryAfter) {
		return new RemoteError(this.status, this.code, this.message, this.details, this.requestId, this.traceId,
				this.documentation, retryable, retryAfter);
	}

	/**
	 * Return whether the answer is about what the caller asked for. Such an answer is one
	 * of a healthy service: a circuit breaker counts it as a success. What refuses this
	 * service itself, asks it to wait, or is a fault of the other is not.
	 * @return {@code true} for a status from 400 to 499 other than 401, 403, 407, 408,
	 * 421, 425 and 429
	 */
	public boolean isBusiness() {
		return switch (this.status) {
			case 401, 403, 407, 408, 421, 425, 429 -> false;
			default -> this.status >= 400 && this.status < 500;
		};
	}

}
