package io.github.errorbook.client.decode;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;

import io.github.errorbook.render.DetailsForm;
import io.github.errorbook.render.EnvelopeLayout.KindNames;
import io.github.errorbook.render.MemberNames;

/**
 * The form in which a service answers its errors.
 *
 * @param names the names of the members, of which an empty one is omitted; that of the
 * wrapper is empty where all members are at the top
 * @param codeIsStatus whether the member with the code holds the status
 * @param codeHeader the name of the header that repeats the code, or {@code null}
 * @param pointers where a foreign form has its members, or {@code null} for one of ours
 * @param detailsForm how details are written
 * @param kinds the names where violations are written by kind
 * @since 0.1.0
 */
public record RemoteLayout(MemberNames names, boolean codeIsStatus, @Nullable String codeHeader,
		@Nullable Pointers pointers, DetailsForm detailsForm, KindNames kinds) {

	/**
	 * The form that holds where nothing else is said.
	 */
	public static final RemoteLayout DEFAULT = new RemoteLayout(MemberNames.DEFAULT, false, null, null);

	/**
	 * Create a form with structured details.
	 * @param names the names of the members
	 * @param codeIsStatus whether the member with the code holds the status
	 * @param codeHeader the name of the header that repeats the code, or {@code null}
	 * @param pointers where a foreign form has its members, or {@code null} for one of
	 * ours
	 */
	public RemoteLayout(MemberNames names, boolean codeIsStatus, @Nullable String codeHeader,
			@Nullable Pointers pointers) {
		this(names, codeIsStatus, codeHeader, pointers, DetailsForm.STRUCTURED, KindNames.DEFAULT);
	}

	/**
	 * Where a foreign form has its members.
	 *
	 * @param code leads to the code, or {@code null} where there is none
	 * @param message leads to the text, or {@code null} where there is none
	 * @param details leads to the details, or {@code null} where there are none
	 */
	public record Pointers(@Nullable JsonPointer code, @Nullable JsonPointer message, @Nullable JsonPointer details) {

	}

}
