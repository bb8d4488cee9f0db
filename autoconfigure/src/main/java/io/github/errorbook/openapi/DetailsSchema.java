package io.github.errorbook.openapi;

import java.util.Arrays;
import java.util.Set;

import io.swagger.v3.oas.models.media.Schema;
import org.jspecify.annotations.Nullable;

import io.github.errorbook.autoconfigure.response.ResponseProperties;
import io.github.errorbook.handle.DetailsScope;
import io.github.errorbook.model.InputLocation;
import io.github.errorbook.render.ViolationMember;

/**
 * The outline of the details: a list of violations, an object, or either; or a text.
 */
final class DetailsSchema {

	private DetailsSchema() {
	}

	/**
	 * Describe the details.
	 * @param properties what responses look like
	 * @return the outline, or {@code null} if everything has a place of its own beside
	 * the code
	 */
	static @Nullable Schema<?> of(ResponseProperties properties) {
		return switch (properties.detailsForm()) {
			case STRUCTURED -> structured(properties);
			case TEXT -> Schemas.text("What is wrong with the input, or values that belong to the code.");
			case INLINE -> (properties.details() != DetailsScope.DECLARED) ? violations(properties) : null;
			case BY_KIND -> null;
		};
	}

	private static Schema<?> values() {
		Schema<?> values = Schemas.object().description("Values that belong to the code.");
		values.setAdditionalProperties(true);
		return values;
	}

	private static Schema<?> violations(ResponseProperties properties) {
		return Schemas.array(violation(properties.names(), properties.violationInclude()))
			.description("What is wrong with the input.");
	}

	private static Schema<?> structured(ResponseProperties properties) {
		Schema<?> violations = violations(properties);
		Schema<?> values = values();
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
		addRest(violation, include);
		return violation;
	}

	/**
	 * Describe what there is beside code, field and text of a violation.
	 * @param violation the outline of the violation
	 * @param include which members there are
	 */
	static void addRest(Schema<?> violation, Set<ViolationMember> include) {
		if (include.contains(ViolationMember.IN)) {
			Schemas.add(violation, "in", location(), false);
		}
		if (include.contains(ViolationMember.ARGUMENTS)) {
			Schema<?> arguments = Schemas.object().description("What the constraint was declared with.");
			arguments.setAdditionalProperties(true);
			Schemas.add(violation, "arguments", arguments, false);
		}
	}

	private static Schema<?> location() {
		Schema<?> location = Schemas.text("The part of the request.");
		location.addExtension("x-extensible-enum",
				Arrays.stream(InputLocation.values()).map(InputLocation::wireName).toList());
		return location;
	}

}
