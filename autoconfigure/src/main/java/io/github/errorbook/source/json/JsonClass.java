package io.github.errorbook.source.json;

import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * How a class appears in JSON.
 *
 * @param scalar whether it is one value that stands in the place of the object
 * @param names the names in JSON by Java name; empty for a property whose own properties
 * stand in its place
 * @param unwrapped what the names of those properties become, by Java name of the
 * property
 * @param root the name around an object that is a whole body; empty for none
 * @param wrapper the name or index around the properties that the type's id adds; empty
 * for none
 * @param wrappers the same for the values of those properties that have a say in it, by
 * Java and JSON name of the property and class of the value
 */
record JsonClass(boolean scalar, Map<String, String> names, Map<String, UnaryOperator<String>> unwrapped, String root,
		String wrapper, Map<String, Map<Class<?>, String>> wrappers) {

	String nameOf(String property) {
		return this.scalar ? "" : this.names.getOrDefault(property, property);
	}

}
