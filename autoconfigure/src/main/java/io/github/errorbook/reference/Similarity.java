package io.github.errorbook.reference;

import java.util.HashSet;
import java.util.Set;

/**
 * How much two names have in common, by the pairs of neighbouring characters (Dice's
 * coefficient). It forgives typing errors and words in another order.
 */
final class Similarity {

	/**
	 * What names have at least that are worth a suggestion.
	 */
	static final double SUFFICIENT = 0.45;

	private static final int MAX_LENGTH = 128;

	private Similarity() {
	}

	/**
	 * Compare two names.
	 * @param first a name, of which the first 128 characters count
	 * @param second another name
	 * @return 0 for nothing in common to 1 for the same pairs
	 */
	static double of(String first, String second) {
		Set<String> pairs = pairs(first);
		Set<String> others = pairs(second);
		int size = pairs.size() + others.size();
		pairs.retainAll(others);
		return (size > 0) ? 2.0 * pairs.size() / size : 0;
	}

	private static Set<String> pairs(String name) {
		Set<String> pairs = new HashSet<>();
		for (int i = 0; i < Math.min(name.length(), MAX_LENGTH) - 1; i++) {
			pairs.add(name.substring(i, i + 2));
		}
		return pairs;
	}

}
