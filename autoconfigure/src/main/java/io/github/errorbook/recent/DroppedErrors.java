package io.github.errorbook.recent;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/**
 * Counts errors that are not kept, in all and by code. Used by many threads at once.
 *
 * @since 0.1.0
 */
public final class DroppedErrors {

	private static final int MAX_CODES = 1000;

	private final LongAdder total = new LongAdder();

	private final Map<String, LongAdder> codes = new ConcurrentHashMap<>();

	/**
	 * Count an error.
	 * @param code its code
	 */
	public void count(String code) {
		this.total.increment();
		LongAdder count = this.codes.get(code);
		if (count == null && this.codes.size() < MAX_CODES) {
			count = this.codes.computeIfAbsent(code, (absent) -> new LongAdder());
		}
		if (count != null) {
			count.increment();
		}
	}

	/**
	 * Return how many were counted.
	 * @return the number
	 */
	public long total() {
		return this.total.sum();
	}

	/**
	 * Return how many were counted of each code, of the first thousand codes.
	 * @return the numbers by code, in the order of the codes
	 */
	public Map<String, Long> byCode() {
		Map<String, Long> counts = new TreeMap<>();
		this.codes.forEach((code, count) -> counts.put(code, count.sum()));
		return counts;
	}

}
