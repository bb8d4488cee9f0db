package io.github.errorbook.settings.catalog;

import java.util.Collection;
import java.util.Comparator;

import org.jspecify.annotations.Nullable;

/**
 * Guesses what was meant by a name with a typing error.
 *
 * @since 0.1.0
 */
public final class Spelling {

	private static final int MAX_DISTANCE = 2;

	private Spelling() {
	}

	/**
	 * Find the option that is spelled most alike.
	 * @param name the name
	 * @param options the options
	 * @return the option, or {@code null} if none is at most two edits away
	 */
	public static @Nullable String nearest(String name, Collection<String> options) {
		String uniform = KeyElement.uniform(name);
		String nearest = options.stream()
			.min(Comparator.comparing((option) -> distance(uniform, KeyElement.uniform(option))))
			.orElse(null);
		boolean near = nearest != null && distance(uniform, KeyElement.uniform(nearest)) <= MAX_DISTANCE;
		return near ? nearest : null;
	}

	private static int distance(String first, String second) {
		int[] previous = new int[second.length() + 1];
		for (int j = 0; j <= second.length(); j++) {
			previous[j] = j;
		}
		for (int i = 1; i <= first.length(); i++) {
			int[] current = new int[second.length() + 1];
			current[0] = i;
			for (int j = 1; j <= second.length(); j++) {
				int replaced = previous[j - 1] + ((first.charAt(i - 1) == second.charAt(j - 1)) ? 0 : 1);
				current[j] = Math.min(replaced, 1 + Math.min(previous[j], current[j - 1]));
			}
			previous = current;
		}
		return previous[second.length()];
	}

}
