package io.github.errorbook.render;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

import io.github.errorbook.guard.FailureLog;

/**
 * Writes the members that the application adds beside the code, except those whose name
 * another member has.
 */
final class AddedMembers {

	private static final int MAX_LENGTH = 4096;

	private final FailureLog losses = new FailureLog(AddedMembers.class);

	private final Set<String> taken = new HashSet<>();

	private final NamedValues values;

	/**
	 * Create a writer.
	 * @param layout the layout
	 * @param names the names of the other members in the form that is written
	 * @param values writes the values
	 */
	AddedMembers(EnvelopeLayout layout, MemberNames names, NamedValues values) {
		this.values = values;
		this.taken.addAll(List.of(names.code(), names.message(), names.details()));
		this.taken.addAll(layout.constants().values().keySet());
		layout.include().forEach((member) -> this.taken.add(member.wireName()));
		if (layout.detailsForm() == DetailsForm.BY_KIND) {
			this.taken.addAll(layout.kindNames().arrays());
		}
	}

	/**
	 * Create a writer for a form with more names of its own.
	 * @param layout the layout
	 * @param names the names of the other members in the form that is written
	 * @param more the names of still others
	 * @param values writes the values
	 */
	AddedMembers(EnvelopeLayout layout, MemberNames names, Set<String> more, NamedValues values) {
		this(layout, names, values);
		this.taken.addAll(more);
	}

	/**
	 * Write the members that customizers have added.
	 * @param json where to write
	 * @param members values by name
	 */
	void write(JsonGenerator json, Map<String, Object> members) {
		if (!members.isEmpty()) {
			members.forEach((name, value) -> write(json, name, value, MAX_LENGTH));
		}
	}

	/**
	 * Write the details as members.
	 * @param json where to write
	 * @param details values by name
	 */
	void writeDetails(JsonGenerator json, Map<String, @Nullable Object> details) {
		details.forEach((name, value) -> {
			if (value != null) {
				write(json, name, value, Integer.MAX_VALUE);
			}
		});
	}

	private void write(JsonGenerator json, String name, Object value, int maxLength) {
		if (this.taken.contains(name)) {
			this.losses.report("The member '" + name + "' of an error is skipped, as another has this name",
					new IllegalArgumentException());
		}
		else {
			this.values.writeMember(json, name, value, maxLength);
		}
	}

}
