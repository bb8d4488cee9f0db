package io.github.errorbook.client.policy;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;

import io.github.errorbook.client.decode.RemoteLayout;
import io.github.errorbook.client.policy.ClientsProperties.Layout;
import io.github.errorbook.client.policy.ClientsProperties.Names;
import io.github.errorbook.client.policy.ClientsProperties.Pointers;
import io.github.errorbook.client.policy.ClientsProperties.ReadLayout;
import io.github.errorbook.render.CodeValue;
import io.github.errorbook.render.DetailsForm;
import io.github.errorbook.render.EnvelopeLayout.KindNames;
import io.github.errorbook.render.MemberNames;
import io.github.errorbook.render.Shape;

/**
 * Makes the form of another service from its configuration.
 */
final class Layouts {

	private Layouts() {
	}

	static RemoteLayout of(@Nullable Layout layout) {
		if (layout == null) {
			return RemoteLayout.DEFAULT;
		}
		ReadLayout read = layout.read();
		Names names = read.names();
		MemberNames members = (names != null) ? new MemberNames(names.error(), names.code(), names.message(),
				names.details(), names.field(), names.fieldMessage()) : MemberNames.DEFAULT;
		return new RemoteLayout((read.shape() == Shape.FLAT) ? withoutWrapper(members) : members,
				read.codeValue() == CodeValue.STATUS, read.codeHeader(),
				(layout.pointers() != null) ? pointers(layout.pointers()) : null,
				(read.detailsForm() != null) ? read.detailsForm() : DetailsForm.STRUCTURED,
				(names != null) ? kinds(names) : KindNames.DEFAULT);
	}

	private static KindNames kinds(Names names) {
		return new KindNames(names.fieldErrors(), names.globalErrors(), names.parameterErrors(), names.property(),
				names.parameter(), names.path());
	}

	private static MemberNames withoutWrapper(MemberNames names) {
		return new MemberNames("", names.code(), names.message(), names.details(), names.field(), names.fieldMessage());
	}

	private static RemoteLayout.Pointers pointers(Pointers pointers) {
		return new RemoteLayout.Pointers(pointer(pointers.code()), pointer(pointers.message()),
				pointer(pointers.details()));
	}

	private static @Nullable JsonPointer pointer(@Nullable String text) {
		return (text != null) ? JsonPointer.compile(text) : null;
	}

}
