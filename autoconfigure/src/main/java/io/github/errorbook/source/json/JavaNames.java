package io.github.errorbook.source.json;

import java.beans.Introspector;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.util.StringUtils;
import tools.jackson.databind.introspect.AnnotatedField;
import tools.jackson.databind.introspect.AnnotatedMember;
import tools.jackson.databind.introspect.AnnotatedMethod;
import tools.jackson.databind.introspect.BeanPropertyDefinition;

/**
 * The names under which Java knows a property. Where a constraint is on a field and the
 * mapper reads a method, or the other way round, the two can differ, as in
 * {@code isAccepted} and {@code accepted}.
 */
final class JavaNames {

	private static final List<String> PREFIXES = List.of("get", "set", "is", "with");

	private JavaNames() {
	}

	/**
	 * Return the members of a property.
	 * @param property the property, whose definition may be faulty
	 * @return those members that are not in doubt
	 */
	static List<AnnotatedMember> membersOf(BeanPropertyDefinition property) {
		List<AnnotatedMember> members = new ArrayList<>();
		for (Supplier<@Nullable AnnotatedMember> source : List.<Supplier<@Nullable AnnotatedMember>>of(
				property::getField, property::getGetter, property::getSetter, property::getConstructorParameter)) {
			try {
				AnnotatedMember member = source.get();
				if (member != null) {
					members.add(member);
				}
			}
			catch (IllegalArgumentException ex) {
				// Several members claim to be the one
			}
		}
		return members;
	}

	/**
	 * Return the names that a member stands for.
	 * @param member the member
	 * @return the names, the most likely first; none for the parameter of a constructor
	 */
	static Stream<String> of(AnnotatedMember member) {
		String name = member.getName();
		if (member instanceof AnnotatedField) {
			return (isFlag(member) && isPrefixed(name, "is")) ? Stream.of(name, decapitalize(name, "is"))
					: Stream.of(name);
		}
		return PREFIXES.stream()
			.filter((prefix) -> member instanceof AnnotatedMethod && isPrefixed(name, prefix))
			.map((prefix) -> name.substring(prefix.length()))
			.flatMap((rest) -> Stream.concat(Stream.of(Introspector.decapitalize(rest), StringUtils.uncapitalize(rest)),
					isFlag(member) ? Stream.of("is" + rest) : Stream.empty()));
	}

	private static String decapitalize(String name, String prefix) {
		return StringUtils.uncapitalize(name.substring(prefix.length()));
	}

	private static boolean isPrefixed(String name, String prefix) {
		return name.length() > prefix.length() && name.startsWith(prefix)
				&& !Character.isLowerCase(name.charAt(prefix.length()));
	}

	private static boolean isFlag(AnnotatedMember member) {
		Class<?> type = (member instanceof AnnotatedMethod method && method.getParameterCount() == 1)
				? method.getRawParameterType(0) : member.getRawType();
		return type == boolean.class || type == Boolean.class;
	}

}
