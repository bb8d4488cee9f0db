package io.github.errorbook.openapi;

import io.swagger.v3.oas.models.media.Schema;

import io.github.errorbook.render.EnvelopeLayout;
import io.github.errorbook.render.EnvelopeLayout.KindNames;

/**
 * The outlines of violations in one array for each kind.
 */
final class KindSchemas {

	private KindSchemas() {
	}

	static void addTo(Schema<?> object, EnvelopeLayout layout) {
		KindNames names = layout.kindNames();
		Schema<?> field = violation(layout, "ErrorField");
		Schemas.add(field, names.property(), Schemas.text("The member of the body as the client wrote it."), true);
		Schemas.add(field, names.path(), Schemas.text("The same once more."), true);
		Schema<?> parameter = violation(layout, "ErrorParameter");
		Schemas.add(parameter, names.parameter(), Schemas.text("The parameter, path variable, header or cookie."),
				true);
		add(object, names.fieldErrors(), field, "What is wrong with members of the body.");
		add(object, names.globalErrors(), violation(layout, "ErrorGlobal"), "What is wrong with the whole input.");
		add(object, names.parameterErrors(), parameter,
				"What is wrong with parameters, path variables, headers and cookies.");
	}

	private static void add(Schema<?> object, String name, Schema<?> violation, String description) {
		Schemas.add(object, name, Schemas.array(violation).description(description), false);
	}

	private static Schema<?> violation(EnvelopeLayout layout, String title) {
		Schema<?> violation = Schemas.object().title(title);
		Schemas.add(violation, "code", Schemas.text("The code of the violation."), false);
		Schemas.add(violation, layout.names().fieldMessage(), Schemas.text("What is wrong, for people."), true);
		DetailsSchema.addRest(violation, layout.violationInclude());
		return violation;
	}

}
