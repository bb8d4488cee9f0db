package io.github.errorbook.catalog;

import java.time.Duration;

/**
 * Sets the fields of a code that a {@link CatalogContributor} adds. They are those of an
 * entry below {@code errorbook.codes}, with the same names and defaults; a field that is
 * not set is left to the configuration, to a library or to the standard code of the name.
 * Not safe for use by several threads.
 *
 * @since 0.1.0
 * @see ErrorDefinition
 */
public interface CodeBuilder {

	/**
	 * Set the code as clients see it.
	 * @param value a text
	 * @return this builder
	 */
	CodeBuilder value(String value);

	/**
	 * Set the code as clients see it.
	 * @param value a number, which is one in JSON too
	 * @return this builder
	 */
	CodeBuilder value(long value);

	/**
	 * Set the HTTP status.
	 * @param status the status, 200 to 599 without the 3xx
	 * @return this builder
	 */
	CodeBuilder status(int status);

	/**
	 * Set the text for people.
	 * @param message the text, with {@code {name}} for the value of a detail
	 * @return this builder
	 */
	CodeBuilder message(String message);

	/**
	 * Set where the message comes from below status 500.
	 * @param text the catalog or the exception
	 * @return this builder
	 */
	CodeBuilder text(MessageOrigin text);

	/**
	 * Add a type of exceptions that mean the code.
	 * @param type the type; subclasses count too
	 * @return this builder
	 */
	CodeBuilder exception(Class<? extends Throwable> type);

	/**
	 * Add a response header that goes with the code always.
	 * @param name the name
	 * @param value the value
	 * @return this builder
	 */
	CodeBuilder header(String name, String value);

	/**
	 * Set whether a client may send the same request again.
	 * @param retryable whether it may
	 * @return this builder
	 */
	CodeBuilder retryable(boolean retryable);

	/**
	 * Set how long a client waits before it tries again.
	 * @param retryAfter the time to wait
	 * @return this builder
	 */
	CodeBuilder retryAfter(Duration retryAfter);

	/**
	 * Set the level at which an occurrence is logged.
	 * @param logLevel the level
	 * @return this builder
	 */
	CodeBuilder logLevel(ErrorLogLevel logLevel);

	/**
	 * Set who gets to read about the code.
	 * @param visibility the visibility
	 * @return this builder
	 */
	CodeBuilder visibility(Visibility visibility);

	/**
	 * Set what problem details name as the type of the problem.
	 * @param type an absolute URI or a reference relative to the service
	 * @return this builder
	 */
	CodeBuilder type(String type);

	/**
	 * Set the headline of the code's documentation.
	 * @param title the headline
	 * @return this builder
	 */
	CodeBuilder title(String title);

	/**
	 * Set what happened.
	 * @param description a sentence or two
	 * @return this builder
	 */
	CodeBuilder description(String description);

	/**
	 * Add what leads to the error.
	 * @param causes the causes, likeliest first
	 * @return this builder
	 */
	CodeBuilder causes(String... causes);

	/**
	 * Add what the reader can do.
	 * @param solutions the solutions, in the order in which to try them
	 * @return this builder
	 */
	CodeBuilder solutions(String... solutions);

	/**
	 * Declare a member of the details.
	 * @param name the name
	 * @param type the type in the words of the reference, such as {@code decimal}
	 * @return this builder
	 */
	CodeBuilder detail(String name, String type);

	/**
	 * Declare a member of the details.
	 * @param name the name
	 * @param detail what is declared of it
	 * @return this builder
	 */
	CodeBuilder detail(String name, DetailDefinition detail);

	/**
	 * Set the version of the API that brought the code.
	 * @param since the version
	 * @return this builder
	 */
	CodeBuilder since(String since);

	/**
	 * Set the retirement of the code.
	 * @param deprecated the retirement
	 * @return this builder
	 */
	CodeBuilder deprecated(Deprecation deprecated);

	/**
	 * Add codes that a reader may want to compare.
	 * @param related codes of the catalog
	 * @return this builder
	 */
	CodeBuilder related(String... related);

	/**
	 * Set the group of the code in the reference.
	 * @param category the group
	 * @return this builder
	 */
	CodeBuilder category(String category);

}
