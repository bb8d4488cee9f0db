package io.github.errorbook.openapi;

import java.util.Arrays;
import java.util.Set;

import io.swagger.v3.oas.models.media.Schema;

import io.github.errorbook.autoconfigure.ResponseProperties;
import io.github.errorbook.model.InputLocation;
import io.github.errorbook.render.ViolationMember;

/**
 * The outline of the details: a list of violations, an object, or either.
 */
final class DetailsSchema {

	private DetailsSchema() {
	}

	static Schema<?> of(ResponseProperties properties) {
		Schema<?> violations = Schemas.array(violation(properties.names(), properties.violationInclude()))
			.description("What is wrong with the input.");
		Schema<?> values = Schemas.object().description("Values that belong to the code.");
		values.setAdditionalProperties(true);
		return switch (properties.details()) {
			case VIOLATIONS -> violations;
			case DECLARED -> values;
			case ALL, VIOLATIONS_AND_DECLARED ->
				new Schema<>().title("ErrorDetails").addOneOfItem(violations).addOneOfItem(values);
		};
	}

	private static Schema<?> violation(ResponseProperties.Names names, Set<ViolationMember> include) {
		Schema<?> violation = Schemas.object().title("ErrorViolation");
		Schemas.add(violation, names.field(), Schemas.text("The field as the client wrote it."), true);
		Schemas.add(violation, names.fieldMessage(), Schemas.text("What is wrong, for people."), true);
		if (include.contains(ViolationMember.CODE)) {
			Schemas.add(violation, "code", Schemas.text("The code of the violation."), false);
		}
		if (include.contains(ViolationMember.IN)) {
			Schemas.add(violation, "in", location(), false);
		}
		if (include.contains(ViolationMember.ARGUMENTS)) {
			Schema<?> arguments = Schemas.object().description("What the constraint was declared with.");
			arguments.setAdditionalProperties(true);
			Schemas.add(violation, "arguments", arguments, false);
		}
		return violation;
	}

	private static Schema<?> location() {
		Schema<?> location = Schemas.text("The part of the request.");
		location.addExtension("x-extensible-enum",
				Arrays.stream(InputLocation.values()).map(InputLocation::wireName).toList());
		return location;
	}

}
