package io.github.errorbook.autoconfigure;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;

import io.github.errorbook.render.ConstantMembers;
import io.github.errorbook.render.EnvelopeMember;

/**
 * Checks members that are the same in every error.
 */
final class ConstantChecks {

	private static final Map<EnvelopeMember, String> INCLUDED = Map.of(EnvelopeMember.STATUS, "status",
			EnvelopeMember.TIMESTAMP, "timestamp", EnvelopeMember.PATH, "path", EnvelopeMember.REQUEST_ID, "requestId",
			EnvelopeMember.TRACE_ID, "traceId", EnvelopeMember.DOCUMENTATION, "documentation", EnvelopeMember.RETRYABLE,
			"retryable");

	private static final Set<String> OF_PROBLEM = Set.of("type", "title", "status", "detail", "instance");

	private ConstantChecks() {
	}

	/**
	 * Check a member.
	 * @param name its name
	 * @param value its value
	 * @param names the names of the other members
	 * @param include which of the others there are
	 * @throws InvalidConfigurationPropertyValueException if it cannot be written
	 */
	static void check(String name, Object value, ResponseProperties.Names names, Set<EnvelopeMember> include) {
		if (name.isBlank()) {
			throw invalid(name, value, "A member needs a name: give it one.");
		}
		boolean taken = List.of(names.code(), names.message(), names.details()).contains(name)
				|| include.stream().anyMatch((member) -> name.equals(INCLUDED.get(member)));
		if (taken) {
			throw invalid(name, value, "Another member has this name already: give each its own.");
		}
		if (OF_PROBLEM.contains(name)) {
			throw invalid(name, value, "Problem details have a member of this name: give it another one.");
		}
		try {
			ConstantMembers.of(Map.of(name, value));
		}
		catch (IllegalArgumentException ex) {
			throw invalid(name, value,
					"A member is a single value: give a text, a number, true, false or null, without names below it.");
		}
	}

	private static InvalidConfigurationPropertyValueException invalid(String name, Object value, String reason) {
		return new InvalidConfigurationPropertyValueException(ResponseProperties.PREFIX + ".members[" + name + "]",
				value, reason);
	}

}
