package io.github.errorbook.test;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * A version as numbers: {@code 3.0}, {@code v3}, {@code 2026-11-01}. Numbers that are
 * missing count as zero. What follows the numbers does not count, because
 * {@code 3.0-SNAPSHOT} is where 3.0 is being made.
 */
final class Version implements Comparable<Version> {

	private static final Pattern NUMBERS = Pattern.compile("[vV]?(\\d+(?:[.-]\\d+)*)(?:[.+_-]?[A-Za-z].*|\\+.*)?");

	private final String text;

	private final List<BigInteger> numbers;

	private Version(String text, List<BigInteger> numbers) {
		this.text = text;
		this.numbers = numbers;
	}

	/**
	 * Parse a version.
	 * @param text the text
	 * @return the version, or {@code null} if the text does not begin with numbers
	 */
	static @Nullable Version parse(String text) {
		Matcher matcher = NUMBERS.matcher(text.strip());
		return matcher.matches()
				? new Version(text, Arrays.stream(matcher.group(1).split("[.-]")).map(BigInteger::new).toList()) : null;
	}

	@Override
	public int compareTo(Version other) {
		List<BigInteger> mine = padded(other.numbers.size());
		List<BigInteger> theirs = other.padded(mine.size());
		for (int i = 0; i < mine.size(); i++) {
			int order = mine.get(i).compareTo(theirs.get(i));
			if (order != 0) {
				return order;
			}
		}
		return 0;
	}

	private List<BigInteger> padded(int size) {
		List<BigInteger> result = new ArrayList<>(this.numbers);
		while (result.size() < size) {
			result.add(BigInteger.ZERO);
		}
		return result;
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof Version version && compareTo(version) == 0;
	}

	@Override
	public int hashCode() {
		return this.numbers.get(0).hashCode();
	}

	@Override
	public String toString() {
		return this.text;
	}

}
