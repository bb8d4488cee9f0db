package io.github.errorbook.catalog;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;

import org.jspecify.annotations.Nullable;

/**
 * Sets the fields of a code that a {@link CatalogContributor} adds. They are those of an
 * entry below {@code errorbook.codes}, with the same names and defaults; a field that is
 * not set is left to the configuration, to a library or to the standard code of the name.
 * Not safe for use by several threads.
 *
 * @since 0.1.0
 * @see ErrorDefinition
 */
public final class CodeBuilder {

	private final BiConsumer<List<String>, @Nullable Object> fields;

	/**
	 * Create a builder.
	 * @param fields takes each field that is set: the names of its property below the
	 * entry of the code, and the value, a list where values are added to those before
	 */
	public CodeBuilder(BiConsumer<List<String>, @Nullable Object> fields) {
		this.fields = fields;
	}

	/**
	 * Set the code as clients see it.
	 * @param value a text
	 * @return this builder
	 */
	public CodeBuilder value(String value) {
		return set(value, "value");
	}

	/**
	 * Set the code as clients see it.
	 * @param value a number, which is one in JSON too
	 * @return this builder
	 */
	public CodeBuilder value(long value) {
		return set(value, "value");
	}

	/**
	 * Set the HTTP status.
	 * @param status the status, 200 to 599 without the 3xx
	 * @return this builder
	 */
	public CodeBuilder status(int status) {
		return set(status, "status");
	}

	/**
	 * Set the text for people.
	 * @param message the text, with {@code {name}} for the value of a detail
	 * @return this builder
	 */
	public CodeBuilder message(String message) {
		return set(message, "message");
	}

	/**
	 * Set where the message comes from below status 500.
	 * @param text the catalog or the exception
	 * @return this builder
	 */
	public CodeBuilder text(MessageOrigin text) {
		return set(text, "text");
	}

	/**
	 * Add a type of exceptions that mean the code.
	 * @param type the type; subclasses count too
	 * @return this builder
	 */
	public CodeBuilder exception(Class<? extends Throwable> type) {
		return add("exceptions", type);
	}

	/**
	 * Add a response header that goes with the code always.
	 * @param name the name
	 * @param value the value
	 * @return this builder
	 */
	public CodeBuilder header(String name, String value) {
		return set(value, "headers", name);
	}

	/**
	 * Set whether a client may send the same request again.
	 * @param retryable whether it may
	 * @return this builder
	 */
	public CodeBuilder retryable(boolean retryable) {
		return set(retryable, "retryable");
	}

	/**
	 * Set how long a client waits before it tries again.
	 * @param retryAfter the time to wait
	 * @return this builder
	 */
	public CodeBuilder retryAfter(Duration retryAfter) {
		return set(retryAfter, "retry-after");
	}

	/**
	 * Set the level at which an occurrence is logged.
	 * @param logLevel the level
	 * @return this builder
	 */
	public CodeBuilder logLevel(ErrorLogLevel logLevel) {
		return set(logLevel, "log-level");
	}

	/**
	 * Set who gets to read about the code.
	 * @param visibility the visibility
	 * @return this builder
	 */
	public CodeBuilder visibility(Visibility visibility) {
		return set(visibility, "visibility");
	}

	/**
	 * Set what problem details name as the type of the problem.
	 * @param type an absolute URI or a reference relative to the service
	 * @return this builder
	 */
	public CodeBuilder type(String type) {
		return set(type, "type");
	}

	/**
	 * Set the headline of the code's documentation.
	 * @param title the headline
	 * @return this builder
	 */
	public CodeBuilder title(String title) {
		return set(title, "title");
	}

	/**
	 * Set what happened.
	 * @param description a sentence or two
	 * @return this builder
	 */
	public CodeBuilder description(String description) {
		return set(description, "description");
	}

	/**
	 * Add what leads to the error.
	 * @param causes the causes, likeliest first
	 * @return this builder
	 */
	public CodeBuilder causes(String... causes) {
		return add("causes", (Object[]) causes);
	}

	/**
	 * Add what the reader can do.
	 * @param solutions the solutions, in the order in which to try them
	 * @return this builder
	 */
	public CodeBuilder solutions(String... solutions) {
		return add("solutions", (Object[]) solutions);
	}

	/**
	 * Declare a member of the details.
	 * @param name the name
	 * @param type the type in the words of the reference, such as {@code decimal}
	 * @return this builder
	 */
	public CodeBuilder detail(String name, String type) {
		return set(type, "details", name, "type");
	}

	/**
	 * Declare a member of the details.
	 * @param name the name
	 * @param detail what is declared of it
	 * @return this builder
	 */
	public CodeBuilder detail(String name, DetailDefinition detail) {
		set((detail.type() != null) ? detail.type() : "", "details", name, "type");
		setIfPresent(detail.description(), "details", name, "description");
		return setIfPresent(detail.example(), "details", name, "example");
	}

	/**
	 * Set the version of the API that brought the code.
	 * @param since the version
	 * @return this builder
	 */
	public CodeBuilder since(String since) {
		return set(since, "since");
	}

	/**
	 * Set the retirement of the code.
	 * @param deprecated the retirement
	 * @return this builder
	 */
	public CodeBuilder deprecated(Deprecation deprecated) {
		set((deprecated.since() != null) ? deprecated.since() : "", "deprecated", "since");
		setIfPresent(deprecated.replacedBy(), "deprecated", "replaced-by");
		return setIfPresent(deprecated.removeIn(), "deprecated", "remove-in");
	}

	/**
	 * Add codes that a reader may want to compare.
	 * @param related codes of the catalog
	 * @return this builder
	 */
	public CodeBuilder related(String... related) {
		return add("related", (Object[]) related);
	}

	/**
	 * Set the group of the code in the reference.
	 * @param category the group
	 * @return this builder
	 */
	public CodeBuilder category(String category) {
		return set(category, "category");
	}

	private CodeBuilder setIfPresent(@Nullable Object value, String... path) {
		return (value != null) ? set(value, path) : this;
	}

	private CodeBuilder set(@Nullable Object value, String... path) {
		this.fields.accept(Arrays.asList(path), value);
		return this;
	}

	private CodeBuilder add(String field, @Nullable Object... items) {
		return set(Arrays.asList(items), field);
	}

}
