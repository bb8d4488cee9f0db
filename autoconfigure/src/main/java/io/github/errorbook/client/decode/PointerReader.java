package io.github.errorbook.client.decode;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

import io.github.errorbook.client.RemoteError;
import io.github.errorbook.client.decode.RemoteLayout.Pointers;
import io.github.errorbook.render.MemberNames;

/**
 * Reads a foreign form, of which three pointers say where its members are.
 *
 * @param pointers the pointers
 */
record PointerReader(Pointers pointers) {

	private static final DetailsReader DETAILS = new DetailsReader(MemberNames.DEFAULT.field(),
			MemberNames.DEFAULT.fieldMessage());

	RemoteError read(JsonNode root, int status) {
		JsonPointer details = this.pointers.details();
		String name = (details != null && details.last() != null) ? details.last().getMatchingProperty() : "details";
		return RemoteError.of(status, ShortText.of(at(root, this.pointers.code()), ShortText.CODE))
			.withMessage(ShortText.message(at(root, this.pointers.message())))
			.withDetails(DETAILS.read(at(root, details), name));
	}

	private static JsonNode at(JsonNode root, @Nullable JsonPointer pointer) {
		return (pointer != null) ? root.at(pointer) : MissingNode.getInstance();
	}

}
