package io.github.errorbook.autoconfigure.response;

import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;

/**
 * The name of a member, which no other member may have.
 *
 * @param property the last part of the property that gives the name
 * @param name the name, empty if the member is omitted
 * @param standard the name unless the property gives another
 */
record DistinctName(String property, String name, String standard) {

	/* The name that was changed is the wrong one. */
	void requireOtherThan(DistinctName other) {
		if (!this.name.isEmpty() && this.name.equals(other.name)) {
			boolean changed = !this.name.equals(this.standard) && other.name.equals(other.standard);
			DistinctName wrong = changed ? this : other;
			throw new InvalidConfigurationPropertyValueException(ResponseProperties.PREFIX + ".names." + wrong.property,
					this.name, "The member '%s' has this name already: give each its own."
						.formatted((changed ? other : this).property));
		}
	}

}
