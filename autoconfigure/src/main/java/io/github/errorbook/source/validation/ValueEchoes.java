package io.github.errorbook.source.validation;

import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ValidatorFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.i18n.LocaleContextHolder;

/**
 * Finds out whether a message of the bundles repeats the value that it is about. Only the
 * interpolator knows the text behind a key, so that it is asked what it makes of another
 * value. Each template is tried once for each language.
 */
final class ValueEchoes {

	private static final int MAX_LOCALES = 32;

	private static final int MAX_TEXTS = 256;

	private static final int MAX_LENGTH = 256;

	private static final String EXPRESSION = "validatedValue";

	private final ObjectProvider<ValidatorFactory> factories;

	private final Map<Locale, Map<String, Boolean>> known = new ConcurrentHashMap<>();

	ValueEchoes(ObjectProvider<ValidatorFactory> factories) {
		this.factories = factories;
	}

	/**
	 * Return whether the message of a violation may repeat the value.
	 * @param violation the violation
	 * @return {@code true} if its text says so
	 */
	boolean isPossible(ConstraintViolation<?> violation) {
		String template = violation.getMessageTemplate();
		if (template.indexOf('{') < 0) {
			return false;
		}
		Locale locale = LocaleContextHolder.getLocale();
		Map<String, Boolean> texts = this.known.get(locale);
		Boolean known = (texts != null) ? texts.get(template) : null;
		return (known != null) ? known : learn(template, locale, violation);
	}

	private boolean learn(String template, Locale locale, ConstraintViolation<?> violation) {
		boolean result = repeats(template, locale, violation);
		if (template.length() <= MAX_LENGTH && (this.known.size() < MAX_LOCALES || this.known.containsKey(locale))) {
			Map<String, Boolean> texts = this.known.computeIfAbsent(locale, (key) -> new ConcurrentHashMap<>());
			if (texts.size() < MAX_TEXTS) {
				texts.put(template, result);
			}
		}
		return result;
	}

	private boolean repeats(String template, Locale locale, ConstraintViolation<?> violation) {
		ValidatorFactory factory = this.factories.getIfUnique();
		if (factory == null) {
			return false;
		}
		try {
			String message = factory.getMessageInterpolator()
				.interpolate(template, new ViolationContext(violation.getConstraintDescriptor(), new Probe()), locale);
			return message.contains(Probe.TEXT) || message.contains(EXPRESSION);
		}
		catch (Throwable ex) {
			// An interpolator may need to know more than the specification tells it.
			return false;
		}
	}

	private static final class Probe {

		private static final String TEXT = "\uE000value\uE000";

		@Override
		public String toString() {
			return TEXT;
		}

	}

}
