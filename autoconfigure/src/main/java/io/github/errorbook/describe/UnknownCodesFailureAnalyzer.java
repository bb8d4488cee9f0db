package io.github.errorbook.describe;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/**
 * Explains an {@link UnknownCodesException}.
 */
final class UnknownCodesFailureAnalyzer extends AbstractFailureAnalyzer<UnknownCodesException> {

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, UnknownCodesException cause) {
		return new FailureAnalysis(String.valueOf(cause.getMessage()),
				"Correct the spelling, or add the codes below errorbook.codes.", cause);
	}

}
