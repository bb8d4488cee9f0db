package io.github.errorbook.openapi;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Schema;

import io.github.errorbook.autoconfigure.response.ResponseProperties;
import io.github.errorbook.handle.DetailsScope;
import io.github.errorbook.render.CodeValue;
import io.github.errorbook.render.ConstantMembers;
import io.github.errorbook.render.DetailsForm;
import io.github.errorbook.render.EnvelopeMember;
import io.github.errorbook.render.MemberNames;
import io.github.errorbook.render.ProblemJson;
import io.github.errorbook.render.Shape;

/**
 * The outlines of the bodies in the configured shape.
 */
final class ErrorSchemas {

	private static final String JSON = "application/json";

	private static final String PROBLEM = "application/problem+json";

	private static final Set<EnvelopeMember> NOT_IN_PROBLEM = EnumSet.of(EnvelopeMember.STATUS, EnvelopeMember.PATH,
			EnvelopeMember.DOCUMENTATION);

	private final ResponseProperties properties;

	private final DocumentedCodes codes;

	/**
	 * Create schemas.
	 * @param properties what responses look like
	 * @param codes the public codes
	 */
	ErrorSchemas(ResponseProperties properties, DocumentedCodes codes) {
		this.properties = properties;
		this.codes = codes;
	}

	/**
	 * Add the schemas to a document.
	 * @param document the document
	 * @param prefix what the names of the schemas start with
	 * @return the addresses of the schemas by media type, the one that is usually sent
	 * first
	 */
	Map<String, String> addTo(OpenAPI document, String prefix) {
		Map<String, String> schemas = new LinkedHashMap<>();
		if (this.properties.problemJson() != ProblemJson.ALWAYS) {
			schemas.put(JSON, add(document, prefix + "Error", envelope()));
		}
		if (this.properties.problemJson() != ProblemJson.NEVER) {
			schemas.put(PROBLEM, add(document, prefix + "Problem", problem()));
		}
		return schemas;
	}

	private static String add(OpenAPI document, String name, Schema<?> schema) {
		String free = ComponentNames.free(name, document.getComponents().getSchemas());
		document.getComponents().addSchemas(free, schema);
		return "#/components/schemas/" + free;
	}

	private Schema<?> envelope() {
		Schema<?> members = members();
		if (this.properties.shape() == Shape.FLAT) {
			return members.description("An error.");
		}
		Schema<?> envelope = Schemas.object().description("An error.");
		Schemas.add(envelope, this.properties.names().error(), members.title("ErrorBody"), true);
		return envelope;
	}

	private Schema<?> members() {
		ResponseProperties.Names names = this.properties.names();
		Schema<?> members = Schemas.object();
		addConstants(members);
		Schemas.add(members, names.code(), (this.properties.codeValue() == CodeValue.STATUS) ? status() : code(), true);
		Schemas.add(members, names.message(), Schemas.text("What happened, for people."), true);
		addIncluded(members, this.properties.include());
		addDetails(members, names.details());
		return members;
	}

	private Schema<?> problem() {
		MemberNames names = this.properties.layout().problemNames();
		Schema<?> problem = Schemas.object().description("An error as problem details (RFC 9457).");
		Schemas.add(problem, "type",
				Schemas.text("What kind of problem it is: its own URI, the address of the code's page, or about:blank.")
					.format("uri-reference"),
				true);
		Schemas.add(problem, "title", Schemas.text("The title of the code."), true);
		Schemas.add(problem, "status", status(), true);
		Schemas.add(problem, names.message(), Schemas.text("What happened, for people."), true);
		Schemas.add(problem, "instance", Schemas.text("The path of the request.").format("uri-reference"), true);
		Schemas.add(problem, names.code(), code(), true);
		addConstants(problem);
		Set<EnvelopeMember> include = EnumSet.noneOf(EnvelopeMember.class);
		include.addAll(this.properties.include());
		include.removeAll(NOT_IN_PROBLEM);
		addIncluded(problem, include);
		addDetails(problem, names.details());
		return problem;
	}

	private void addDetails(Schema<?> object, String name) {
		if (this.properties.detailsForm() == DetailsForm.BY_KIND) {
			KindSchemas.addTo(object, this.properties.layout());
		}
		if (this.properties.detailsForm().isBesideCode() && this.properties.details() != DetailsScope.VIOLATIONS) {
			object.setAdditionalProperties(true);
		}
		Schema<?> details = DetailsSchema.of(this.properties);
		if (details != null) {
			Schemas.add(object, name, details, false);
		}
	}

	private void addConstants(Schema<?> object) {
		ConstantMembers.of(this.properties.members())
			.values()
			.forEach((name, value) -> Schemas.add(object, name, Schemas.constant(value), true));
	}

	private Schema<?> code() {
		List<Object> codes = this.codes.all();
		Schema<?> code = Schemas.of(codes)
			.description("What the error is, for programs. New codes can come at any time.");
		code.addExtension("x-extensible-enum", codes);
		return code;
	}

	private static Schema<?> status() {
		return Schemas.integer("The HTTP status.");
	}

	private void addIncluded(Schema<?> object, Set<EnvelopeMember> include) {
		for (EnvelopeMember member : EnvelopeMember.values()) {
			if (include.contains(member)) {
				IncludedMember included = IncludedMember.of(member, this.properties.timestamp().toFormat());
				Schemas.add(object, included.name(), included.schema(), included.required());
			}
		}
	}

}
