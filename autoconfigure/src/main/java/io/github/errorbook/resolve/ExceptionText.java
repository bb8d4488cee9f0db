package io.github.errorbook.resolve;

import org.jspecify.annotations.Nullable;

import io.github.errorbook.catalog.ErrorCatalog;
import io.github.errorbook.catalog.ErrorDefinition;
import io.github.errorbook.catalog.MessageOrigin;
import io.github.errorbook.guard.CleanText;
import io.github.errorbook.guard.SafeTrace;

/**
 * Takes the message of an exception as that of its code, where the catalog says so. A
 * message that may repeat what a client sent is not taken, nor one that is the name of
 * the code, nor one that is the text of the cause, with the name of its class: that of an
 * exception that was created from a cause alone.
 */
final class ExceptionText {

	private static final int MAX_LENGTH = 1000;

	private final ErrorCatalog catalog;

	ExceptionText(ErrorCatalog catalog) {
		this.catalog = catalog;
	}

	/**
	 * Add the message of an exception.
	 * @param mapping what the application says of the exception
	 * @param thrown the exception
	 * @return the mapping, which keeps a message of its own
	 */
	ErrorMapping addTo(ErrorMapping mapping, Throwable thrown) {
		ErrorDefinition definition = mapping.findIn(this.catalog);
		boolean wanted = definition != null && definition.messageOrigin() == MessageOrigin.EXCEPTION
				&& mapping.message() == null;
		String text = wanted ? textOf(thrown) : null;
		return (text == null || text.isBlank() || text.equals(mapping.code())) ? mapping
				: mapping.withMessage(CleanText.cut(text, MAX_LENGTH + 1));
	}

	private static @Nullable String textOf(Throwable thrown) {
		try {
			return (SafeTrace.isMessageSafe(thrown) && !isOfCause(thrown)) ? thrown.getMessage() : null;
		}
		catch (Throwable ex) {
			return null;
		}
	}

	private static boolean isOfCause(Throwable thrown) {
		Throwable cause = thrown.getCause();
		return cause != null && cause.toString().equals(thrown.getMessage());
	}

}
