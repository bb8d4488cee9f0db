package io.github.errorbook.client.decode;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

import io.github.errorbook.model.ErrorDetails;
import io.github.errorbook.model.Violation;
import io.github.errorbook.render.EnvelopeLayout.KindNames;
import io.github.errorbook.render.EnvelopeMember;

/**
 * Reads details that are members beside the code: violations in arrays, one for each
 * kind, else all members that have no other meaning.
 */
final class BesideCode {

	private final Set<String> known = new HashSet<>();

	private final Map<String, DetailsReader> arrays = new LinkedHashMap<>();

	/**
	 * Create a reader.
	 * @param layout the form of the answer
	 * @param known the members that have another meaning, beside the code and those that
	 * {@code errorbook.response.include} adds
	 */
	BesideCode(RemoteLayout layout, Collection<String> known) {
		KindNames kinds = layout.kinds();
		String message = layout.names().fieldMessage();
		this.known.addAll(known);
		this.known.add(layout.names().code());
		for (EnvelopeMember member : EnvelopeMember.values()) {
			this.known.add(member.wireName());
		}
		this.arrays.put(kinds.fieldErrors(), new DetailsReader(kinds.property(), message));
		this.arrays.put(kinds.globalErrors(), new DetailsReader("", message));
		this.arrays.put(kinds.parameterErrors(), new DetailsReader(kinds.parameter(), message));
	}

	/**
	 * Read details.
	 * @param object the object that has the code
	 * @return the details
	 */
	ErrorDetails read(JsonNode object) {
		List<Violation> violations = new ArrayList<>();
		this.arrays.forEach((name, reader) -> {
			if (object.path(name).isArray()) {
				violations.addAll(reader.violations(object.path(name)));
			}
		});
		return violations.isEmpty() ? ErrorDetails.of(values(object)) : ErrorDetails.of(violations);
	}

	private Map<String, @Nullable Object> values(JsonNode object) {
		CappedValues cap = new CappedValues();
		Map<String, @Nullable Object> values = new LinkedHashMap<>();
		for (Map.Entry<String, JsonNode> member : object.properties()) {
			if (!this.known.contains(member.getKey()) && cap.takes()) {
				values.put(member.getKey(), cap.value(member.getValue()));
			}
		}
		return values;
	}

}
