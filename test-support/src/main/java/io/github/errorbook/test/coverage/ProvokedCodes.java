package io.github.errorbook.test.coverage;

import java.util.Collections;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;

import io.github.errorbook.catalog.ErrorCatalog;
import io.github.errorbook.catalog.ErrorDefinition;
import io.github.errorbook.catalog.Visibility;

/**
 * The public codes that the applications in this JVM declare, and those of them that were
 * answered since it started: by whichever context, over a port or through MockMvc. A
 * standard code counts as declared where the catalog overrides it. At the end of a run of
 * JUnit the codes that no test provoked are printed, unless the configuration parameter
 * {@value #REPORT} is {@code false}. Safe for use by several threads.
 *
 * @since 0.1.0
 */
public final class ProvokedCodes {

	/**
	 * The configuration parameter of JUnit, or system property, that silences the report.
	 */
	public static final String REPORT = "errorbook.provoked-codes.report";

	private static final ProvokedCodes ofThisRun = new ProvokedCodes();

	private final Set<String> declared = new ConcurrentSkipListSet<>();

	private final Set<String> answered = new ConcurrentSkipListSet<>();

	ProvokedCodes() {
	}

	/**
	 * Return the codes of all contexts in this JVM.
	 * @return the codes, which change while tests run
	 */
	public static ProvokedCodes ofThisRun() {
		return ofThisRun;
	}

	void declare(ErrorCatalog catalog) {
		catalog.definitions()
			.stream()
			.filter((definition) -> definition.visibility() == Visibility.PUBLIC && catalog.isOwn(definition.code()))
			.map(ErrorDefinition::code)
			.forEach(this.declared::add);
	}

	void answer(String code) {
		this.answered.add(code);
	}

	/**
	 * Return the declared codes.
	 * @return a copy, sorted
	 */
	public SortedSet<String> declared() {
		return Collections.unmodifiableSortedSet(new TreeSet<>(this.declared));
	}

	/**
	 * Return the declared codes that no test has provoked yet.
	 * @return a copy, sorted
	 */
	public SortedSet<String> never() {
		SortedSet<String> never = new TreeSet<>(this.declared);
		never.removeAll(this.answered);
		return Collections.unmodifiableSortedSet(never);
	}

	/**
	 * Verify that enough of the declared codes have been provoked. It sees the tests that
	 * ran before it: let JUnit run its class last.
	 * @param share the least share, from 0 to 1
	 * @throws AssertionError if it is not reached
	 */
	public void verifyAtLeast(double share) {
		int never = never().size();
		int all = declared().size();
		if (all - never < share * all) {
			throw new AssertionError("Expected %.0f%% of the codes to be provoked. %s".formatted(100 * share, this));
		}
	}

	/**
	 * Describe the state as it is printed.
	 * @return one sentence
	 */
	@Override
	public String toString() {
		SortedSet<String> all = declared();
		SortedSet<String> never = never();
		return "The tests provoked %d of the %d codes of the catalog%s".formatted(all.size() - never.size(), all.size(),
				never.isEmpty() ? "." : "; never: " + String.join(", ", never) + ".");
	}

}
