package io.github.errorbook.test;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import io.github.errorbook.catalog.ErrorCatalog;

/**
 * The catalog beside what was promised.
 */
final class Comparison {

	private final List<Breach> breaches = new ArrayList<>();

	private final List<String> news = new ArrayList<>();

	private final int promises;

	private Comparison(int promises) {
		this.promises = promises;
	}

	/**
	 * Compare a catalog with what was promised.
	 * @param promised what was promised
	 * @param catalog the catalog
	 * @param version the version of the application, or {@code null} if it is not known
	 * @return the differences
	 */
	static Comparison of(LockedCatalog promised, ErrorCatalog catalog, @Nullable Version version) {
		Comparison comparison = new Comparison(promised.codes().size());
		SortedMap<String, LockedCode> now = LockedCatalog.of(catalog).codes();
		SortedMap<String, LockedCode> additions = new TreeMap<>(now);
		additions.keySet().removeAll(promised.codes().keySet());
		Disappearance disappearance = new Disappearance(version, additions);
		promised.codes().forEach((code, promise) -> {
			LockedCode present = now.get(code);
			if (present != null) {
				comparison.compare(new PromiseCheck(code, promise, present, now.keySet(), comparison.breaches::add),
						code);
			}
			else {
				comparison.addEnd(code, disappearance.judge(code, promise, catalog.findByValue(code) != null));
			}
		});
		additions
			.forEach((code, addition) -> comparison.news.add("+ %s (%d) is new".formatted(code, addition.status())));
		return comparison;
	}

	private void compare(PromiseCheck check, String code) {
		int before = this.breaches.size();
		check.run();
		if (this.breaches.size() == before && check.hasNews()) {
			this.news.add("~ %s has changed, and breaks nothing".formatted(code));
		}
	}

	private void addEnd(String code, @Nullable Breach breach) {
		if (breach != null) {
			this.breaches.add(breach);
		}
		else {
			this.news.add("- %s is gone, as announced".formatted(code));
		}
	}

	boolean isBroken() {
		return !this.breaches.isEmpty();
	}

	boolean hasNews() {
		return !this.news.isEmpty();
	}

	/**
	 * Describe what is broken.
	 * @return all breaches, in the order of the codes
	 */
	String describeBreaches() {
		long codes = this.breaches.stream().map(Breach::code).distinct().count();
		return "The catalog breaks %s to callers, of %d of the %d locked codes:\n\n%s".formatted(
				(this.breaches.size() == 1) ? "1 promise" : this.breaches.size() + " promises", codes, this.promises,
				String.join("\n", this.breaches.stream().map(Breach::toString).toList()));
	}

	/**
	 * Describe what has changed without harm.
	 * @return a line for each code
	 */
	String describeNews() {
		return String.join("\n", this.news.stream().map("  %s"::formatted).toList());
	}

}
