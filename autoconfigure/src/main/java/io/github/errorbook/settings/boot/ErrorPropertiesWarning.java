package io.github.errorbook.settings.boot;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.springframework.boot.autoconfigure.web.ErrorProperties;
import org.springframework.boot.autoconfigure.web.ErrorProperties.IncludeAttribute;
import org.springframework.core.env.Environment;

/**
 * Warns of properties that shape only Boot's own error answers, where somebody has
 * written them.
 *
 * @since 0.1.0
 */
public final class ErrorPropertiesWarning {

	private static final Log logger = LogFactory.getLog(ErrorPropertiesWarning.class);

	private ErrorPropertiesWarning() {
	}

	/**
	 * Log a warning if there is reason for one.
	 * @param properties the properties of Boot's error answers
	 * @param environment where they come from
	 */
	public static void logFor(ErrorProperties properties, Environment environment) {
		Map<String, Boolean> changed = changed(properties);
		changed.values().removeAll(List.of(false));
		if (changed.isEmpty()) {
			return;
		}
		WrittenProperties written = new WrittenProperties(environment);
		changed.keySet().removeIf((name) -> !written.contain(name));
		if (!changed.isEmpty()) {
			logger.warn("These properties have no effect on the errors that Errorbook answers: "
					+ String.join(", ", changed.keySet())
					+ ". Remove them, and set errorbook.response.include to choose the members of an error.");
		}
	}

	/**
	 * Log a warning of the property that turns on problem details.
	 * @param property its name
	 * @param environment where it comes from
	 */
	public static void logForProblemDetails(String property, Environment environment) {
		if (new WrittenProperties(environment).contain(property)) {
			logger.warn(property + " has no effect beside Errorbook, whose envelope stands. "
					+ "Remove it, and set errorbook.response.problem-json to choose problem details.");
		}
	}

	private static Map<String, Boolean> changed(ErrorProperties properties) {
		Map<String, Boolean> changed = new LinkedHashMap<>();
		changed.put("spring.web.error.include-exception", properties.isIncludeException());
		changed.put("spring.web.error.include-stacktrace", properties.getIncludeStacktrace() != IncludeAttribute.NEVER);
		changed.put("spring.web.error.include-message", properties.getIncludeMessage() != IncludeAttribute.NEVER);
		changed.put("spring.web.error.include-binding-errors",
				properties.getIncludeBindingErrors() != IncludeAttribute.NEVER);
		changed.put("spring.web.error.include-path", properties.getIncludePath() != IncludeAttribute.ALWAYS);
		return changed;
	}

}
