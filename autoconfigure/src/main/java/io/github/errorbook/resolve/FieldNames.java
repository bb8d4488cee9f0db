package io.github.errorbook.resolve;

/**
 * Knows what clients call the properties of a Java class. Called by many threads at once.
 *
 * @since 0.1.0
 * @see FieldPath
 */
@FunctionalInterface
public interface FieldNames {

	/**
	 * The names of the Java properties themselves.
	 */
	FieldNames JAVA = (type, property) -> property;

	/**
	 * Return the name of a property.
	 * @param type the class that has the property
	 * @param property the name of the Java property
	 * @return the name that clients use, which is the given one where no other is known;
	 * empty for a property whose own properties stand in its place
	 */
	String nameOf(Class<?> type, String property);

}
