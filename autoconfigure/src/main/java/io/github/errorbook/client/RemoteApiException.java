package io.github.errorbook.client;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

import io.github.errorbook.model.Violation;

/**
 * Another service has answered a call with an error. It is not an
 * {@link io.github.errorbook.exception.ApiException}: an error of another service is not
 * yet one of this service. Unless {@code errorbook.clients} says otherwise, callers get
 * 502, or 503 where the other service asks to wait.
 * <p>
 * Its message names the call, the status and the code, and nothing else that the other
 * service said.
 *
 * @since 0.1.0
 * @see RemoteRetry
 */
public final class RemoteApiException extends RuntimeException {

	private final transient RemoteCall call;

	private final transient RemoteError error;

	/**
	 * Create an exception.
	 * @param call the call
	 * @param error what the other service said
	 */
	public RemoteApiException(RemoteCall call, RemoteError error) {
		super(message(call, error));
		this.call = call;
		this.error = error;
	}

	private static String message(RemoteCall call, RemoteError error) {
		return call + " was answered with " + error.status() + ((error.code() != null) ? " " + error.code() : "");
	}

	/**
	 * Return the call.
	 * @return the call
	 */
	public RemoteCall getCall() {
		return this.call;
	}

	/**
	 * Return all that the other service said.
	 * @return the error
	 */
	public RemoteError getError() {
		return this.error;
	}

	/**
	 * Return the name of the client.
	 * @return the name, as {@code errorbook.clients} has it
	 */
	public String getClient() {
		return this.call.client();
	}

	/**
	 * Return the method of the request.
	 * @return the HTTP method
	 */
	public String getMethod() {
		return this.call.method();
	}

	/**
	 * Return what was called, without its query.
	 * @return the path with its placeholders, or {@code null} where the call was made
	 * with a finished address
	 */
	public @Nullable String getUriTemplate() {
		return this.call.uriTemplate();
	}

	/**
	 * Return the status of the answer.
	 * @return the HTTP status
	 */
	public int getStatus() {
		return this.error.status();
	}

	/**
	 * Return the code.
	 * @return the code, or {@code null} where the answer has none
	 */
	public @Nullable String getCode() {
		return this.error.code();
	}

	/**
	 * Return whether the answer has a certain code.
	 * @param code the code
	 * @return {@code true} if it has
	 */
	public boolean hasCode(String code) {
		return Objects.equals(this.error.code(), code);
	}

	/**
	 * Return the text that the other service has for people. It is not
	 * {@link #getMessage()}, which goes into logs.
	 * @return the text, or {@code null} for none
	 */
	public @Nullable String getRemoteMessage() {
		return this.error.message();
	}

	/**
	 * Return the details.
	 * @return texts, numbers, booleans, lists and maps by name, possibly empty,
	 * unmodifiable
	 */
	public Map<String, @Nullable Object> getDetails() {
		return this.error.details().values();
	}

	/**
	 * Return the details as an object.
	 * @param <T> the type of the object
	 * @param type the type of the object, such as a record whose components are named as
	 * the details
	 * @return the object, of which a detail that is missing is {@code null}
	 * @throws IllegalArgumentException if the details do not fit
	 */
	public <T> T getDetails(Class<T> type) {
		return Values.convert(getDetails(), type);
	}

	/**
	 * Return one of the details.
	 * @param <T> the type of the value
	 * @param name its name
	 * @param type the type of the value, such as {@link java.math.BigDecimal}
	 * @return the value, or {@code null} if there is none
	 * @throws IllegalArgumentException if the value does not fit
	 */
	public <T> @Nullable T getDetail(String name, Class<T> type) {
		Object value = getDetails().get(name);
		return (value != null) ? Values.convert(value, type) : null;
	}

	/**
	 * Return the violations, where the other service refused the input.
	 * @return the violations, possibly empty, unmodifiable
	 */
	public List<Violation> getViolations() {
		return this.error.details().violations();
	}

	/**
	 * Return the id of the request at the other service.
	 * @return the id, or {@code null} if it is not known
	 */
	public @Nullable String getRequestId() {
		return this.error.requestId();
	}

	/**
	 * Return the id of the trace at the other service.
	 * @return the id, or {@code null} if it is not known
	 */
	public @Nullable String getTraceId() {
		return this.error.traceId();
	}

	/**
	 * Return where the code is documented.
	 * @return the address, or {@code null} for none
	 */
	public @Nullable String getDocumentation() {
		return this.error.documentation();
	}

	/**
	 * Return what the other service says of another attempt.
	 * @return whether the same request may succeed later, or {@code null} where that is
	 * not said
	 * @see RemoteRetry#isRetryable
	 */
	public @Nullable Boolean getRetryable() {
		return this.error.retryable();
	}

	/**
	 * Return the time to wait before another attempt, from either form of the header
	 * {@code Retry-After}.
	 * @return the time, at most a day, or {@code null} for none
	 */
	public @Nullable Duration getRetryAfter() {
		return this.error.retryAfter();
	}

	/** Made when the first value is asked for. */
	private static final class Values {

		private static final JsonMapper MAPPER = JsonMapper.builder()
			.disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
			.build();

		static <T> T convert(Object value, Class<T> type) {
			try {
				return MAPPER.convertValue(value, type);
			}
			catch (RuntimeException ex) {
				throw new IllegalArgumentException("The details cannot be read as " + type.getName());
			}
		}

	}

}
