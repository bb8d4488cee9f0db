package io.github.errorbook.input;

import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.core.io.support.SpringFactoriesLoader;

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

	/**
	 * Return what becomes of the names of properties that stand in place of their parent,
	 * as in {@code billing_street} for a property {@code billing} that has a
	 * {@code street}. The keys of a map that stands in its place are names too.
	 * @param type the class that has the parent
	 * @param property the name of the parent, a Java property
	 * @return the renaming, or {@code null} where no properties stand in place of others
	 */
	default @Nullable UnaryOperator<String> unwrapped(Class<?> type, String property) {
		return null;
	}

	/**
	 * Return what clients write between an object and its properties, as in
	 * {@code circle.radius}.
	 * @param type the class of the object
	 * @param owner the class whose property the object is, itself or as an element, or
	 * {@code null} if it is not part of another object
	 * @param property the name of that property, in Java or as clients write it
	 * @return the path from the object to its properties, which is mostly empty
	 */
	default String wrapperOf(Class<?> type, @Nullable Class<?> owner, String property) {
		return "";
	}

	/**
	 * Return the names that the clients of an application use. Who knows some is listed
	 * in {@code META-INF/spring.factories}.
	 * @param context the application
	 * @return the names, those of the Java properties if nobody knows others
	 */
	static FieldNames in(ApplicationContext context) {
		for (Source source : SpringFactoriesLoader.forDefaultResourceLocation(context.getClassLoader())
			.load(Source.class)) {
			FieldNames names = source.find(context);
			if (names != null) {
				return names;
			}
		}
		return JAVA;
	}

	/**
	 * Knows names of one kind, such as those in JSON.
	 *
	 * @since 0.1.0
	 */
	@FunctionalInterface
	interface Source {

		/**
		 * Return the names.
		 * @param context the application
		 * @return the names, or {@code null} if the application has others
		 */
		@Nullable FieldNames find(ApplicationContext context);

	}

}
