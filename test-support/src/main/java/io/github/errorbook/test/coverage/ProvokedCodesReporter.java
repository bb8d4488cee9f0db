package io.github.errorbook.test.coverage;

import java.io.PrintStream;

import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestPlan;

/**
 * Prints at the end of a run which codes no test provoked. JUnit finds it by its service
 * file.
 *
 * @since 0.1.0
 */
public final class ProvokedCodesReporter implements TestExecutionListener {

	private final ProvokedCodes codes;

	private final PrintStream out;

	/**
	 * Create a reporter for this JVM.
	 */
	public ProvokedCodesReporter() {
		this(ProvokedCodes.ofThisRun(), System.out);
	}

	ProvokedCodesReporter(ProvokedCodes codes, PrintStream out) {
		this.codes = codes;
		this.out = out;
	}

	@Override
	public void testPlanExecutionFinished(TestPlan plan) {
		boolean silent = plan.getConfigurationParameters()
			.getBoolean(ProvokedCodes.REPORT)
			.filter((on) -> !on)
			.isPresent();
		if (!silent && !this.codes.declared().isEmpty()) {
			this.out.println(this.codes);
		}
	}

}
