package io.github.errorbook.catalog;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Guesses what was meant by a name that does not exist. Case, dashes and other marks do
 * not count.
 *
 * @since 0.1.0
 */
public final class Spelling {

	private static final int MAX_DISTANCE = 2;

	private static final double SUFFICIENT_SIMILARITY = 0.45;

	private static final int MAX_LENGTH = 128;

	private Spelling() {
	}

	/**
	 * Find the option that was meant by a name with a typing error.
	 * @param name the name
	 * @param options the options
	 * @return the option, or {@code null} if none is at most two edits away
	 */
	public static @Nullable String nearest(String name, Collection<String> options) {
		String uniform = uniform(name);
		String nearest = options.stream()
			.min(Comparator.comparing((option) -> distance(uniform, uniform(option))))
			.orElse(null);
		boolean near = nearest != null && distance(uniform, uniform(nearest)) <= MAX_DISTANCE;
		return near ? nearest : null;
	}

	/**
	 * Find the options that have much in common with a name: the pairs of neighbouring
	 * characters count (Dice's coefficient), which forgives words in another order as
	 * well.
	 * @param name the name, of which the first 128 characters count
	 * @param options the options
	 * @param most how many options are wanted at the most
	 * @return the options, the most similar first, possibly none
	 */
	public static List<String> similar(String name, Collection<String> options, int most) {
		Set<String> pairs = pairs(name);
		return options.stream()
			.map((option) -> Map.entry(-similarity(pairs, pairs(option)), option))
			.filter((entry) -> entry.getKey() <= -SUFFICIENT_SIMILARITY)
			.sorted(Map.Entry.<Double, String>comparingByKey().thenComparing(Map.Entry.comparingByValue()))
			.limit(most)
			.map(Map.Entry::getValue)
			.toList();
	}

	private static double similarity(Set<String> pairs, Set<String> others) {
		int size = pairs.size() + others.size();
		Set<String> common = new HashSet<>(pairs);
		common.retainAll(others);
		return (size > 0) ? 2.0 * common.size() / size : 0;
	}

	private static Set<String> pairs(String name) {
		String uniform = uniform(name);
		Set<String> pairs = new HashSet<>();
		for (int i = 0; i < Math.min(uniform.length(), MAX_LENGTH) - 1; i++) {
			pairs.add(uniform.substring(i, i + 2));
		}
		return pairs;
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

	private static String uniform(String name) {
		return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
	}

}
