package io.github.errorbook.autoconfigure.response;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;

import io.github.errorbook.autoconfigure.response.ResponseProperties.Names;
import io.github.errorbook.render.ConstantMembers;
import io.github.errorbook.render.DetailsForm;
import io.github.errorbook.render.EnvelopeMember;
import io.github.errorbook.render.ProblemJson;
import io.github.errorbook.render.Shape;

/**
 * Checks that each member of an error has a name, and no other has it.
 */
final class MemberChecks {

	private static final String TAKEN = "Another member has this name already: give each its own.";

	private static final String OF_PROBLEM = "Problem details have a member of this name: give it another one.";

	private static final Set<String> PROBLEM = Set.of("type", "title", "status", "detail", "instance");

	private final Names names;

	private final Set<String> taken = new HashSet<>();

	/**
	 * Create checks.
	 * @param names the names of the members
	 * @param include which members there are beside the code
	 */
	MemberChecks(Names names, Set<EnvelopeMember> include) {
		this.names = names;
		this.taken.addAll(List.of(names.code(), names.message(), names.details()));
		include.stream().map(EnvelopeMember::wireName).forEach(this.taken::add);
		this.taken.remove("");
	}

	/**
	 * Check the members.
	 * @param shape the outline of the body
	 * @param constants the members that are the same in every error
	 * @param form how the details are written
	 * @param problemJson when problem details are sent
	 * @throws InvalidConfigurationPropertyValueException if a name cannot be used
	 */
	void check(Shape shape, Map<String, Object> constants, DetailsForm form, ProblemJson problemJson) {
		if (shape == Shape.NESTED && this.names.error().isEmpty()) {
			throw new InvalidConfigurationPropertyValueException("errorbook.response.names.error", "",
					"The wrapper needs a name: give one, or set errorbook.response.shape to flat.");
		}
		if (problemJson == ProblemJson.ALWAYS) {
			checkProblem("code", this.names.code());
			checkProblem("details", this.names.details());
		}
		if (form == DetailsForm.BY_KIND) {
			checkKind("field-errors", this.names.fieldErrors());
			checkKind("global-errors", this.names.globalErrors());
			checkKind("parameter-errors", this.names.parameterErrors());
		}
		constants.forEach(this::checkConstant);
	}

	private void checkKind(String property, String name) {
		checkProblem(property, name);
		if (!name.isEmpty() && !this.taken.add(name)) {
			throw invalid("names." + property, name, TAKEN);
		}
	}

	private static void checkProblem(String property, String name) {
		if (PROBLEM.contains(name)) {
			throw invalid("names." + property, name, OF_PROBLEM);
		}
	}

	private void checkConstant(String name, Object value) {
		String property = "members[" + name + "]";
		if (name.isBlank()) {
			throw invalid(property, value, "A member needs a name: give it one.");
		}
		if (this.taken.contains(name)) {
			throw invalid(property, value, TAKEN);
		}
		if (PROBLEM.contains(name)) {
			throw invalid(property, value, OF_PROBLEM);
		}
		try {
			ConstantMembers.of(Map.of(name, value));
		}
		catch (IllegalArgumentException ex) {
			throw invalid(property, value,
					"A member is a single value: give a text, a number, true, false or null, without names below it.");
		}
	}

	private static InvalidConfigurationPropertyValueException invalid(String property, Object value, String reason) {
		return new InvalidConfigurationPropertyValueException(ResponseProperties.PREFIX + "." + property, value,
				reason);
	}

}
