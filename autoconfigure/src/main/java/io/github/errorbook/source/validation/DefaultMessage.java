package io.github.errorbook.source.validation;

import java.text.MessageFormat;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;

/**
 * The text of an error for which there is no translation.
 */
final class DefaultMessage {

	private DefaultMessage() {
	}

	/**
	 * Return the text with its arguments in place. Spring's message sources do the same,
	 * but keep each text for good, and a text may contain what clients sent.
	 * @param error the error
	 * @param messages knows the names that arguments stand for
	 * @param locale the locale of the reader
	 * @return the text, or {@code null} if the error has none
	 */
	static @Nullable String of(MessageSourceResolvable error, MessageSource messages, Locale locale) {
		String text = error.getDefaultMessage();
		@Nullable Object[] arguments = error.getArguments();
		if (text == null || arguments == null || arguments.length == 0) {
			return text;
		}
		try {
			return new MessageFormat(text, locale).format(resolve(arguments, messages, locale));
		}
		catch (Throwable ex) {
			return text;
		}
	}

	private static @Nullable Object[] resolve(@Nullable Object[] arguments, MessageSource messages, Locale locale) {
		@Nullable Object[] resolved = new Object[arguments.length];
		for (int i = 0; i < arguments.length; i++) {
			resolved[i] = (arguments[i] instanceof MessageSourceResolvable resolvable)
					? messages.getMessage(resolvable, locale) : arguments[i];
		}
		return resolved;
	}

}
