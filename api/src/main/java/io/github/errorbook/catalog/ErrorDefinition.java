package io.github.errorbook.catalog;

import java.time.Duration;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * One entry of the catalog: what a code means, how it is sent, and how it is documented.
 * Immutable and safe for use by several threads; collections keep the order in which they
 * were declared and cannot be modified.
 *
 * @since 0.1.0
 */
public final class ErrorDefinition {

	private static final Set<Integer> RETRYABLE = Set.of(408, 425, 429, 502, 503, 504);

	private final Builder values;

	private final MessageTemplate message;

	private final String value;

	private ErrorDefinition(Builder values) {
		this.values = values;
		this.value = (values.value != null) ? values.value.toString() : values.code;
		this.message = MessageTemplate.parse(values.message);
	}

	/**
	 * Start a definition.
	 * @param code the code
	 * @param status the HTTP status, 200 to 599 without the 3xx
	 * @param message the text for people, with {@code {name}} for the value of a detail
	 * @return a builder
	 * @throws IllegalArgumentException if the status is out of range
	 */
	public static Builder of(String code, int status, String message) {
		return new Builder(code, status, message);
	}

	/**
	 * Return whether a code may have the given status.
	 * @param status the status
	 * @return {@code true} from 200 to 599 except for the redirects
	 */
	public static boolean isStatusAllowed(int status) {
		return status >= 200 && status <= 599 && status / 100 != 3;
	}

	/**
	 * Return a builder that starts from this definition.
	 * @return a builder
	 */
	public Builder toBuilder() {
		return new Builder(this.values);
	}

	/**
	 * Return the code: its name in the configuration and in Java.
	 * @return the code
	 * @see #value()
	 */
	public String code() {
		return this.values.code;
	}

	/**
	 * Return the code as clients see it, wherever it is text: in a header, an address or
	 * a metric.
	 * @return the value, by default the code
	 * @see #jsonValue()
	 */
	public String value() {
		return this.value;
	}

	/**
	 * Return the code as clients see it in a body.
	 * @return a {@code String}, or a {@code Long} for what is a number in JSON
	 * @see #value()
	 */
	public Object jsonValue() {
		return (this.values.value != null) ? this.values.value : this.values.code;
	}

	/**
	 * Return a definition whose value follows a style, unless it has one of its own.
	 * @param style the style
	 * @return the definition
	 */
	public ErrorDefinition withStyle(CodeStyle style) {
		return (this.values.value != null) ? this : toBuilder().value(style.apply(code())).build();
	}

	/**
	 * Return the HTTP status.
	 * @return the status, 200 to 599
	 */
	public int status() {
		return this.values.status;
	}

	/**
	 * Return the text for people, in the language of the catalog.
	 * @return the message
	 */
	public MessageTemplate message() {
		return this.message;
	}

	/**
	 * Return where the message comes from.
	 * @return the catalog, unless it says otherwise
	 */
	public MessageOrigin messageOrigin() {
		return this.values.messageOrigin;
	}

	/**
	 * Return the types of exceptions that mean this code.
	 * @return the types
	 */
	public Set<Class<? extends Throwable>> exceptions() {
		return this.values.exceptions;
	}

	/**
	 * Return the response headers that go with this code always.
	 * @return values by header name
	 */
	public Map<String, String> headers() {
		return this.values.headers;
	}

	/**
	 * Return whether a client may send the same request again. Where the catalog does not
	 * say, a code with a {@link #retryAfter()} is, and so are the statuses 408, 425, 429,
	 * 502, 503 and 504.
	 * @return {@code true} if a later attempt can succeed
	 */
	public boolean retryable() {
		Boolean retryable = this.values.retryable;
		return (retryable != null) ? retryable : this.values.retryAfter != null || RETRYABLE.contains(status());
	}

	/**
	 * Return how long a client waits before it tries again.
	 * @return the time to wait, or {@code null} where the code has none of its own
	 */
	public @Nullable Duration retryAfter() {
		return this.values.retryAfter;
	}

	/**
	 * Return the level at which an occurrence is logged.
	 * @return the level, or {@code null} for the one that the status implies
	 */
	public @Nullable ErrorLogLevel logLevel() {
		return this.values.logLevel;
	}

	/**
	 * Return who gets to read about the code.
	 * @return the visibility
	 */
	public Visibility visibility() {
		return this.values.visibility;
	}

	/**
	 * Return what problem details (RFC 9457) name as the type of the problem.
	 * @return an absolute URI or a reference relative to the service, or {@code null} for
	 * the address of the documentation
	 */
	public @Nullable String type() {
		return this.values.type;
	}

	/**
	 * Return the declared members of {@code details}.
	 * @return what is declared, by name
	 */
	public Map<String, DetailDefinition> details() {
		return this.values.details;
	}

	/**
	 * Return what people read about the code.
	 * @return the documentation, {@link ErrorDocumentation#NONE} where nothing is said
	 */
	public ErrorDocumentation documentation() {
		return this.values.documentation;
	}

	@Override
	public String toString() {
		return code() + " (" + status() + ")";
	}

	/**
	 * Builds an {@link ErrorDefinition}. Not safe for use by several threads.
	 *
	 * @since 0.1.0
	 */
	public static final class Builder {

		private final String code;

		private @Nullable Object value;

		private int status;

		private String message;

		private MessageOrigin messageOrigin = MessageOrigin.CATALOG;

		private Set<Class<? extends Throwable>> exceptions = Set.of();

		private Map<String, String> headers = Map.of();

		private @Nullable Boolean retryable;

		private @Nullable Duration retryAfter;

		private @Nullable ErrorLogLevel logLevel;

		private Visibility visibility = Visibility.PUBLIC;

		private @Nullable String type;

		private Map<String, DetailDefinition> details = Map.of();

		private ErrorDocumentation documentation = ErrorDocumentation.NONE;

		private Builder(String code, int status, String message) {
			this.code = Objects.requireNonNull(code, "code");
			this.message = Objects.requireNonNull(message, "message");
			this.status = checked(status);
		}

		private Builder(Builder other) {
			this(other.code, other.status, other.message);
			this.value = other.value;
			this.messageOrigin = other.messageOrigin;
			this.exceptions = other.exceptions;
			this.headers = other.headers;
			this.retryable = other.retryable;
			this.retryAfter = other.retryAfter;
			this.logLevel = other.logLevel;
			this.visibility = other.visibility;
			this.type = other.type;
			this.details = other.details;
			this.documentation = other.documentation;
		}

		private static int checked(int status) {
			if (!isStatusAllowed(status)) {
				throw new IllegalArgumentException(
						"status " + status + " is not allowed: it must be from 200 to 299 or from 400 to 599");
			}
			return status;
		}

		/**
		 * Set the code as clients see it.
		 * @param value a text
		 * @return this builder
		 */
		public Builder value(String value) {
			this.value = Objects.requireNonNull(value, "value");
			return this;
		}

		/**
		 * Set the code as clients see it.
		 * @param value a number, which is one in JSON too
		 * @return this builder
		 */
		public Builder value(long value) {
			this.value = value;
			return this;
		}

		/**
		 * Set the HTTP status.
		 * @param status the status, 200 to 599 without the 3xx
		 * @return this builder
		 * @throws IllegalArgumentException if the status is out of range
		 */
		public Builder status(int status) {
			this.status = checked(status);
			return this;
		}

		/**
		 * Set the text for people.
		 * @param message the text, with {@code {name}} for the value of a detail
		 * @return this builder
		 */
		public Builder message(String message) {
			this.message = Objects.requireNonNull(message, "message");
			return this;
		}

		/**
		 * Set where the message comes from.
		 * @param messageOrigin where it comes from, below status 500
		 * @return this builder
		 */
		public Builder messageOrigin(MessageOrigin messageOrigin) {
			this.messageOrigin = Objects.requireNonNull(messageOrigin, "messageOrigin");
			return this;
		}

		/**
		 * Set the types of exceptions that mean this code.
		 * @param exceptions the types
		 * @return this builder
		 */
		public Builder exceptions(Collection<Class<? extends Throwable>> exceptions) {
			this.exceptions = Collections.unmodifiableSet(new LinkedHashSet<>(exceptions));
			return this;
		}

		/**
		 * Set the response headers that go with the code always.
		 * @param headers values by header name
		 * @return this builder
		 */
		public Builder headers(Map<String, String> headers) {
			this.headers = Collections.unmodifiableMap(new LinkedHashMap<>(headers));
			return this;
		}

		/**
		 * Set whether a client may send the same request again.
		 * @param retryable whether it may, or {@code null} for what follows from status
		 * and waiting time
		 * @return this builder
		 */
		public Builder retryable(@Nullable Boolean retryable) {
			this.retryable = retryable;
			return this;
		}

		/**
		 * Set how long a client waits before it tries again.
		 * @param retryAfter the time to wait, or {@code null} for none
		 * @return this builder
		 */
		public Builder retryAfter(@Nullable Duration retryAfter) {
			this.retryAfter = retryAfter;
			return this;
		}

		/**
		 * Set the level at which an occurrence is logged.
		 * @param logLevel the level, or {@code null} for the one that the status implies
		 * @return this builder
		 */
		public Builder logLevel(@Nullable ErrorLogLevel logLevel) {
			this.logLevel = logLevel;
			return this;
		}

		/**
		 * Set who gets to read about the code.
		 * @param visibility the visibility
		 * @return this builder
		 */
		public Builder visibility(Visibility visibility) {
			this.visibility = Objects.requireNonNull(visibility, "visibility");
			return this;
		}

		/**
		 * Set what problem details name as the type of the problem.
		 * @param type an absolute URI or a reference relative to the service, or
		 * {@code null} for the address of the documentation
		 * @return this builder
		 */
		public Builder type(@Nullable String type) {
			this.type = type;
			return this;
		}

		/**
		 * Set the declared members of {@code details}.
		 * @param details what is declared, by name
		 * @return this builder
		 */
		public Builder details(Map<String, DetailDefinition> details) {
			this.details = Collections.unmodifiableMap(new LinkedHashMap<>(details));
			return this;
		}

		/**
		 * Set what people read about the code.
		 * @param documentation the documentation
		 * @return this builder
		 */
		public Builder documentation(ErrorDocumentation documentation) {
			this.documentation = Objects.requireNonNull(documentation, "documentation");
			return this;
		}

		/**
		 * Build the definition.
		 * @return the definition
		 */
		public ErrorDefinition build() {
			return new ErrorDefinition(new Builder(this));
		}

	}

}
