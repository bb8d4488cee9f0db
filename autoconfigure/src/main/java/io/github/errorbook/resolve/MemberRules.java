package io.github.errorbook.resolve;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Checks the members that the application adds beside the code.
 */
final class MemberRules {

	private static final int MAX = 16;

	private static final int MAX_NAME_LENGTH = 64;

	private static final Set<String> OF_PROBLEM = Set.of("type", "title", "status", "detail", "instance");

	private MemberRules() {
	}

	/**
	 * Add a member.
	 * @param members the members that there are
	 * @param name the name of another
	 * @param value its value, or {@code null} to remove it
	 * @return all members, unmodifiable
	 * @throws IllegalArgumentException if there cannot be such a member
	 */
	static Map<String, Object> with(Map<String, Object> members, String name, @Nullable Object value) {
		Map<String, Object> result = new LinkedHashMap<>(members);
		if (value == null) {
			result.remove(name);
		}
		else {
			check(name);
			result.put(name, value);
		}
		if (result.size() > MAX) {
			throw new IllegalArgumentException("An error has at most " + MAX + " members of its own");
		}
		return Collections.unmodifiableMap(result);
	}

	private static void check(String name) {
		if (name.isBlank() || name.length() > MAX_NAME_LENGTH) {
			throw new IllegalArgumentException("The name of a member has 1 to " + MAX_NAME_LENGTH + " characters");
		}
		if (OF_PROBLEM.contains(name)) {
			throw new IllegalArgumentException("Problem details have a member '" + name + "' of their own");
		}
	}

}
