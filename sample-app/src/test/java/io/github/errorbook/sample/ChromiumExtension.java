package io.github.errorbook.sample;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Starts one {@link Chromium} for all tests that ask for it, and closes it after the last
 * of them.
 */
final class ChromiumExtension implements ExecutionCondition, ParameterResolver {

	@Override
	public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
		if (Chromium.isPresent() || Chromium.isRequired()) {
			return ConditionEvaluationResult.enabled("A browser is present or required");
		}
		return ConditionEvaluationResult.disabled("There is no browser at " + Chromium.path());
	}

	@Override
	public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
		return parameter.getParameter().getType() == Chromium.class;
	}

	@Override
	public Chromium resolveParameter(ParameterContext parameter, ExtensionContext context) {
		return context.getRoot()
			.getStore(Namespace.create(ChromiumExtension.class))
			.computeIfAbsent(Chromium.class, (type) -> Chromium.start(), Chromium.class);
	}

}
