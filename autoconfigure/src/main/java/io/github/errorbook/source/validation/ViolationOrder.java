package io.github.errorbook.source.validation;

import java.util.Comparator;

import io.github.errorbook.model.InputLocation;
import io.github.errorbook.model.Violation;

/**
 * By field, in which numbers count as such, then by code, message and place. No two
 * violations that a client can tell apart are equal.
 */
final class ViolationOrder implements Comparator<Violation> {

	static final Comparator<Violation> INSTANCE = new ViolationOrder()
		.thenComparing(Violation::code, Comparator.nullsFirst(Comparator.naturalOrder()))
		.thenComparing(Violation::message)
		.thenComparing(Violation::in, Comparator.nullsFirst(Comparator.<InputLocation>naturalOrder()))
		.thenComparing((violation) -> violation.arguments().toString());

	private ViolationOrder() {
	}

	@Override
	public int compare(Violation first, Violation second) {
		String left = first.field();
		String right = second.field();
		int i = 0;
		int j = 0;
		while (i < left.length() && j < right.length()) {
			int leftEnd = endOfNumber(left, i);
			int rightEnd = endOfNumber(right, j);
			int result = (leftEnd > i && rightEnd > j) ? compareNumbers(left, i, leftEnd, right, j, rightEnd)
					: Character.compare(left.charAt(i), right.charAt(j));
			if (result != 0) {
				return result;
			}
			i = Math.max(leftEnd, i + 1);
			j = Math.max(rightEnd, j + 1);
		}
		int rest = Integer.compare(left.length() - i, right.length() - j);
		return (rest != 0) ? rest : left.compareTo(right);
	}

	private static int endOfNumber(String text, int start) {
		int end = start;
		while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
			end++;
		}
		return end;
	}

	private static int compareNumbers(String left, int i, int leftEnd, String right, int j, int rightEnd) {
		int first = skipZeros(left, i, leftEnd);
		int second = skipZeros(right, j, rightEnd);
		int result = Integer.compare(leftEnd - first, rightEnd - second);
		while (result == 0 && first < leftEnd) {
			result = Character.compare(left.charAt(first++), right.charAt(second++));
		}
		return result;
	}

	private static int skipZeros(String text, int start, int end) {
		int first = start;
		while (first < end && text.charAt(first) == '0') {
			first++;
		}
		return first;
	}

}
