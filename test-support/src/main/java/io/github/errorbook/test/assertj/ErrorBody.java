package io.github.errorbook.test.assertj;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

import io.github.errorbook.render.CodeValue;
import io.github.errorbook.render.DetailsForm;
import io.github.errorbook.render.EnvelopeLayout;
import io.github.errorbook.render.EnvelopeLayout.KindNames;
import io.github.errorbook.render.EnvelopeMember;
import io.github.errorbook.render.MemberNames;
import io.github.errorbook.render.ProblemJson;
import io.github.errorbook.render.Shape;

/**
 * The body of an error: an envelope in any shape, or problem details.
 *
 * @param members the members, inside of the wrapper if there is one
 * @param names their names
 * @param layout the shape
 */
record ErrorBody(JsonNode members, MemberNames names, EnvelopeLayout layout) {

	private static final List<String> OF_PROBLEM = List.of("type", "title", "status", "detail", "instance");

	private static final EnvelopeLayout FLAT = new EnvelopeLayout(Shape.FLAT, MemberNames.DEFAULT, CodeValue.CODE,
			Set.of(), Set.of(), ProblemJson.NEGOTIATE);

	private static final String HINT = " If the service is configured to answer in another shape, say so with usingLayout.";

	/**
	 * Read a body.
	 * @param exchange the exchange
	 * @param layout the shape, or {@code null} to find it out
	 * @return the body
	 * @throws UnreadableErrorException if the body is not an error
	 */
	static ErrorBody read(Exchange exchange, @Nullable EnvelopeLayout layout) {
		JsonNode root = parse(exchange.body());
		EnvelopeLayout shape = (layout != null) ? layout : detect(root);
		String type = exchange.firstHeader("Content-Type");
		if (type != null && type.startsWith("application/problem+json")) {
			return new ErrorBody(root, shape.problemNames(), shape);
		}
		return new ErrorBody((shape.shape() == Shape.NESTED) ? unwrap(root, shape.names().error()) : root,
				shape.names(), shape);
	}

	private static EnvelopeLayout detect(JsonNode root) {
		return Stream.concat(Stream.of(EnvelopeLayout.DEFAULT, FLAT), ServiceUnderTest.layouts())
			.filter((layout) -> fits(layout, root))
			.findFirst()
			.orElse(FLAT);
	}

	private static boolean fits(EnvelopeLayout layout, JsonNode root) {
		MemberNames names = layout.names();
		JsonNode members = (layout.shape() == Shape.NESTED) ? root.path(names.error()) : root;
		return members.has(names.code().isEmpty() ? names.message() : names.code());
	}

	private static JsonNode parse(String body) {
		try {
			JsonNode root = JsonMapper.shared().readTree(body);
			if (root.isObject()) {
				return root;
			}
		}
		catch (JacksonException ex) {
			// As if it were no object
		}
		throw new UnreadableErrorException("The body is not a JSON object.");
	}

	private static JsonNode unwrap(JsonNode root, String name) {
		if (!root.path(name).isObject()) {
			throw new UnreadableErrorException("The body has no object \"" + name + "\"." + HINT);
		}
		return root.path(name);
	}

	/**
	 * Return the code.
	 * @return the code, or {@code null} where the shape hides it
	 * @throws UnreadableErrorException if the code is missing although it should be there
	 */
	@Nullable String code() {
		if (this.names.code().isEmpty()) {
			return null;
		}
		JsonNode code = this.members.path(this.names.code());
		if (code.isMissingNode()) {
			throw new UnreadableErrorException("The body has no member \"" + this.names.code() + "\"." + HINT);
		}
		return code.isString() ? code.asString() : null;
	}

	/**
	 * Return the text for people.
	 * @return the text, or {@code null} if there is none
	 */
	@Nullable String message() {
		JsonNode message = this.members.path(this.names.message());
		return message.isString() ? message.asString() : null;
	}

	/**
	 * Return the details.
	 * @return an array of violations, an object, or a node that is missing
	 */
	JsonNode details() {
		boolean within = !this.layout.detailsForm().isBesideCode() || this.members.has(this.names.details());
		return within ? this.members.path(this.names.details()) : besideCode();
	}

	private JsonNode besideCode() {
		ObjectNode values = ((ObjectNode) this.members).deepCopy();
		values.remove(List.of(this.names.code(), this.names.message()));
		values.remove(this.layout.constants().values().keySet());
		values.remove(this.layout.include().stream().map(EnvelopeMember::wireName).toList());
		values.remove(this.layout.kindNames().arrays());
		values.remove(this.layout.problemNames().equals(this.names) ? OF_PROBLEM : List.of());
		return values.isEmpty() ? MissingNode.getInstance() : values;
	}

	/**
	 * Return the violations.
	 * @return the violations in their order; empty where the details are none
	 */
	List<FieldError> fieldErrors() {
		List<FieldError> errors = new ArrayList<>();
		if (this.layout.detailsForm() == DetailsForm.BY_KIND) {
			KindNames kinds = this.layout.kindNames();
			add(kinds.fieldErrors(), kinds.property(), errors);
			add(kinds.globalErrors(), "", errors);
			add(kinds.parameterErrors(), kinds.parameter(), errors);
		}
		else {
			add(this.names.details(), this.names.field(), errors);
		}
		return errors;
	}

	private void add(String array, String field, List<FieldError> errors) {
		if (this.members.path(array).isArray()) {
			this.members.path(array)
				.forEach((violation) -> errors.add(new FieldError(violation.path(field).asString(""),
						violation.path(this.names.fieldMessage()).asString(""))));
		}
	}

	/**
	 * What is wrong with a field.
	 *
	 * @param field the path of the field
	 * @param message what is wrong
	 */
	record FieldError(String field, String message) {

		@Override
		public String toString() {
			return "\"%s\": \"%s\"".formatted(this.field, this.message);
		}

	}

}
