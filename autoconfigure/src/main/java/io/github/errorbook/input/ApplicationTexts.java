package io.github.errorbook.input;

import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;

import io.github.errorbook.guard.FailureLog;

/**
 * The texts of the application's message bundles, in the language of the reader, which
 * the {@link LocaleContextHolder} knows. A text that cannot be found or formatted counts
 * as absent. So does one that still has the placeholder of an attribute, such as
 * <code>{min}</code>: it was written for Bean Validation, which shares the bundles. Safe
 * for use by several threads.
 *
 * @since 0.1.0
 */
public final class ApplicationTexts {

	private static final Pattern UNFILLED = Pattern.compile("\\{[A-Za-z_][A-Za-z0-9_.]*}");

	private final MessageSource messages;

	private final FailureLog losses = new FailureLog(ApplicationTexts.class);

	/**
	 * Create texts.
	 * @param messages the application's bundles
	 */
	public ApplicationTexts(MessageSource messages) {
		this.messages = messages;
	}

	/**
	 * Find a text.
	 * @param code the key of the text
	 * @param arguments values for its placeholders, or {@code null} for none
	 * @return the text, or {@code null} if there is none
	 */
	public @Nullable String find(String code, @Nullable Object @Nullable [] arguments) {
		try {
			String text = this.messages.getMessage(code, arguments, null, LocaleContextHolder.getLocale());
			return (text == null || text.equals(code) || isUnfilled(text)) ? null : text;
		}
		catch (Throwable ex) {
			this.losses.report("The message bundles have no text for " + code + " that can be formatted", ex);
			return null;
		}
	}

	private static boolean isUnfilled(String text) {
		return text.indexOf('{') >= 0 && UNFILLED.matcher(text).find();
	}

}
