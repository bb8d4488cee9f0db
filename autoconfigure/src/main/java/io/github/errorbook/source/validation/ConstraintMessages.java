package io.github.errorbook.source.validation;

import java.util.Locale;
import java.util.Map;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.MessageInterpolator;
import jakarta.validation.ValidatorFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.i18n.LocaleContextHolder;

import io.github.errorbook.catalog.MessageTemplate;
import io.github.errorbook.handle.RequestLocale;

/**
 * Gives the message of a violation in the language of the reader. A validator does that
 * itself, except that it falls back to the server's language for a reader who states
 * none, and does not know when an error is written in another language.
 */
final class ConstraintMessages {

	private final ObjectProvider<ValidatorFactory> factories;

	ConstraintMessages(ObjectProvider<ValidatorFactory> factories) {
		this.factories = factories;
	}

	String messageOf(ConstraintViolation<?> violation) {
		if (!(isInOtherLanguage() || isInServerLanguage()) || violation.getMessageTemplate().indexOf('{') < 0) {
			return violation.getMessage();
		}
		ValidatorFactory factory = this.factories.getIfUnique();
		return (factory != null) ? interpolate(violation, factory.getMessageInterpolator()) : violation.getMessage();
	}

	private static boolean isInOtherLanguage() {
		return RequestLocale.replaced() != null;
	}

	private static boolean isInServerLanguage() {
		return Locale.ROOT.equals(LocaleContextHolder.getLocale())
				&& !Locale.ENGLISH.getLanguage().equals(Locale.getDefault().getLanguage());
	}

	private static String interpolate(ConstraintViolation<?> violation, MessageInterpolator interpolator) {
		try {
			String text = interpolate(violation, interpolator, LocaleContextHolder.getLocale());
			return (text.indexOf('{') < 0) ? text : fill(text, violation, interpolator);
		}
		catch (Throwable ex) {
			return violation.getMessage();
		}
	}

	private static String interpolate(ConstraintViolation<?> violation, MessageInterpolator interpolator,
			Locale locale) {
		return interpolator.interpolate(violation.getMessageTemplate(),
				new ViolationContext(violation.getConstraintDescriptor(), violation.getInvalidValue()), locale);
	}

	/*
	 * Some values only the validator of the constraint knew. Its message has them, and
	 * will do where it is not translated.
	 */
	private static String fill(String text, ConstraintViolation<?> violation, MessageInterpolator interpolator) {
		Locale preferred = RequestLocale.replaced();
		boolean untranslated = preferred != null && text.equals(interpolate(violation, interpolator, preferred));
		return untranslated ? violation.getMessage() : MessageTemplate.parse(text.replace("${", "{")).format(Map.of());
	}

}
