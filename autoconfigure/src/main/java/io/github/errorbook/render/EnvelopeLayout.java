package io.github.errorbook.render;

import java.util.Collections;
import java.util.List;
import java.util.Set;

/**
 * What the body looks like.
 *
 * @param shape the outline
 * @param names the names of the members
 * @param codeValue what the member {@code code} holds
 * @param include the members beside {@code code}
 * @param constants the members that are the same in every error
 * @param timestamp how the time of the error is written
 * @param violationInclude the members beside a violation's field and text
 * @param problemJson when problem details are sent instead
 * @param detailsForm how the details are written
 * @param kindNames the names where violations are written by kind
 * @since 0.1.0
 */
public record EnvelopeLayout(Shape shape, MemberNames names, CodeValue codeValue, Set<EnvelopeMember> include,
		ConstantMembers constants, TimestampFormat timestamp, Set<ViolationMember> violationInclude,
		ProblemJson problemJson, DetailsForm detailsForm, KindNames kindNames) {

	/**
	 * The layout that holds where nothing else is said.
	 */
	public static final EnvelopeLayout DEFAULT = new EnvelopeLayout(Shape.NESTED, MemberNames.DEFAULT, CodeValue.CODE,
			Set.of(), Set.of(), ProblemJson.NEGOTIATE);

	private static final Set<EnvelopeMember> OF_REQUEST = Set.of(EnvelopeMember.TIMESTAMP, EnvelopeMember.PATH,
			EnvelopeMember.REQUEST_ID, EnvelopeMember.TRACE_ID);

	/**
	 * Create a layout without constants, with an instant of ISO 8601 and with structured
	 * details.
	 * @param shape the outline
	 * @param names the names of the members
	 * @param codeValue what the member {@code code} holds
	 * @param include the members beside {@code code}
	 * @param violationInclude the members beside a violation's field and text
	 * @param problemJson when problem details are sent instead
	 */
	public EnvelopeLayout(Shape shape, MemberNames names, CodeValue codeValue, Set<EnvelopeMember> include,
			Set<ViolationMember> violationInclude, ProblemJson problemJson) {
		this(shape, names, codeValue, include, ConstantMembers.NONE, TimestampFormat.DEFAULT, violationInclude,
				problemJson, DetailsForm.STRUCTURED, KindNames.DEFAULT);
	}

	public EnvelopeLayout {
		include = Set.copyOf(include);
		violationInclude = Set.copyOf(violationInclude);
	}

	/**
	 * Return the names that the members have in problem details. Where these are one form
	 * of two, code and details have their standard names, whatever they are named in the
	 * other.
	 * @return the names, those of members that are omitted empty
	 */
	public MemberNames problemNames() {
		boolean only = this.problemJson == ProblemJson.ALWAYS;
		return new MemberNames("", name(this.names.code(), only ? this.names.code() : MemberNames.DEFAULT.code()),
				name(this.names.message(), "detail"),
				name(this.names.details(), only ? this.names.details() : MemberNames.DEFAULT.details()),
				this.names.field(), this.names.fieldMessage());
	}

	private static String name(String configured, String name) {
		return configured.isEmpty() ? "" : name;
	}

	/**
	 * Return whether the envelopes of two requests can differ although their errors are
	 * the same.
	 * @return {@code true} if a member says something of the request
	 */
	boolean dependsOnRequest() {
		return !Collections.disjoint(this.include, OF_REQUEST);
	}

	/**
	 * Return this layout without the members that depend on the request.
	 * @return the copy
	 */
	EnvelopeLayout bare() {
		return new EnvelopeLayout(this.shape, this.names, this.codeValue, Set.of(), this.constants, this.timestamp,
				Set.of(), this.problemJson, this.detailsForm, this.kindNames);
	}

	/**
	 * The names where violations are written by kind. An empty name leaves out what it
	 * would name.
	 *
	 * @param fieldErrors the name of the array for members of a body
	 * @param globalErrors the name of the array for the input as a whole
	 * @param parameterErrors the name of the array for parameters, path variables,
	 * headers and cookies
	 * @param property the name of the field in the first array
	 * @param parameter the name of the field in the last array
	 * @param path the name under which the first array repeats the field
	 */
	public record KindNames(String fieldErrors, String globalErrors, String parameterErrors, String property,
			String parameter, String path) {

		/**
		 * The names that hold where nothing else is said.
		 */
		public static final KindNames DEFAULT = new KindNames("fieldErrors", "globalErrors", "parameterErrors",
				"property", "parameter", "path");

		/**
		 * Return the names of the arrays.
		 * @return the names that are not empty
		 */
		public List<String> arrays() {
			return List.of(this.fieldErrors, this.globalErrors, this.parameterErrors)
				.stream()
				.filter((name) -> !name.isEmpty())
				.toList();
		}

	}

}
