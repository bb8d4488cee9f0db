package io.github.errorbook.client.policy;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.util.StringUtils;

import io.github.errorbook.catalog.ErrorDefinition;
import io.github.errorbook.client.policy.ClientsProperties.CodeRule;
import io.github.errorbook.settings.catalog.SettingsContext;

/**
 * Checks what the application says of one code of another service.
 */
final class RuleChecks {

	private static final String CHOICE = "Give one of: as, pass-through: true, code.";

	private final SettingsContext context;

	RuleChecks(SettingsContext context) {
		this.context = context;
	}

	static String reason(int status) {
		return (status >= 500) ? "A " + status + " is a fault of the other service, which is not the caller's."
				: "A " + status + " refuses this service, not its caller.";
	}

	/**
	 * Report what is wrong.
	 * @param property the property
	 * @param code the code of the other service
	 * @param rule what it means
	 * @param status the status that the reference of the other service gives it, or 0
	 */
	void check(ConfigurationPropertyName property, String code, CodeRule rule, int status) {
		boolean passes = Boolean.TRUE.equals(rule.passThrough());
		int choices = (passes ? 1 : 0) + ((rule.as() != null) ? 1 : 0) + ((rule.code() != null) ? 1 : 0);
		if (choices != 1) {
			rejectChoice(property, choices);
		}
		if (rule.as() != null) {
			checkClass(property.append("as"), rule.as());
		}
		if (rule.code() != null) {
			find(property.append("code"), rule.code());
		}
		if (passes) {
			checkPass(property.append("pass-through"), code, status);
		}
	}

	private void rejectChoice(ConfigurationPropertyName property, int choices) {
		boolean refused = this.context.faults().isRejected(property.append("as"))
				|| this.context.faults().isRejected(property.append("code"))
				|| this.context.faults().isRejected(property.append("pass-through"));
		if (choices > 1) {
			this.context.faults().reject(property, "The entry says more than one thing of the code.", CHOICE);
		}
		else if (!refused) {
			this.context.faults().reject(property, "The entry does not say what becomes of the code.", CHOICE);
		}
	}

	private void checkClass(ConfigurationPropertyName property, String name) {
		Class<?> type = this.context.findClass(name);
		if (type == null) {
			this.context.faults()
				.reject(property, "There is no class '" + name + "' on the class path.",
						this.context.cureOfClass(name));
			return;
		}
		try {
			ExceptionFactory.of(type);
		}
		catch (IllegalArgumentException ex) {
			String[] parts = String.valueOf(ex.getMessage()).split(": ", 2);
			this.context.faults().reject(property, parts[0] + ".", StringUtils.capitalize(parts[1]));
		}
	}

	private void checkPass(ConfigurationPropertyName property, String code, int status) {
		ErrorDefinition definition = find(property, code);
		int passed = FaultStatus.is(status) ? status : (definition != null) ? definition.status() : 0;
		if (FaultStatus.is(passed)) {
			this.context.faults().reject(property, reason(passed), "Remove the entry, or name a code of this service.");
		}
	}

	/**
	 * Find a code of this service, and report one that does not exist.
	 * @param property the property that names it
	 * @param code the code
	 * @return its entry, or {@code null} if there is none
	 */
	@Nullable ErrorDefinition find(ConfigurationPropertyName property, String code) {
		ErrorDefinition definition = this.context.find(code);
		if (definition == null && this.context.knowsCodes()) {
			this.context.faults()
				.reject(property, "The catalog has no code '" + code + "'.", this.context.cureOfCode(code));
		}
		return definition;
	}

}
