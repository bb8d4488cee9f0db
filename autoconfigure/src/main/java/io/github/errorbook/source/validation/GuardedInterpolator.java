package io.github.errorbook.source.validation;

import java.util.Locale;
import java.util.function.Supplier;

import jakarta.validation.MessageInterpolator;

import io.github.errorbook.guard.FailureLog;

/**
 * Keeps a text that cannot be interpolated from ending the validation. The violation
 * stands, without a text of its own.
 */
final class GuardedInterpolator implements MessageInterpolator {

	private final MessageInterpolator interpolator;

	private final FailureLog losses = new FailureLog(GuardedInterpolator.class);

	GuardedInterpolator(MessageInterpolator interpolator) {
		this.interpolator = interpolator;
	}

	@Override
	public String interpolate(String template, Context context) {
		return guard(() -> this.interpolator.interpolate(template, context), context);
	}

	@Override
	public String interpolate(String template, Context context, Locale locale) {
		return guard(() -> this.interpolator.interpolate(template, context, locale), context);
	}

	private String guard(Supplier<String> text, Context context) {
		try {
			return text.get();
		}
		catch (Throwable ex) {
			this.losses.report("A violation has no text that can be made, of the constraint "
					+ context.getConstraintDescriptor().getAnnotation().annotationType().getName(), ex);
			return "";
		}
	}

}
