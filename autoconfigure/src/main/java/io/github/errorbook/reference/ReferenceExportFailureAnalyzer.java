package io.github.errorbook.reference;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/**
 * Explains a {@link ReferenceExportException}.
 */
final class ReferenceExportFailureAnalyzer extends AbstractFailureAnalyzer<ReferenceExportException> {

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, ReferenceExportException cause) {
		return new FailureAnalysis("The reference was not exported. " + cause.getMessage() + ": " + cause.getCause(),
				"Set errorbook.reference.export to a folder that does not exist yet or in which files can be written.",
				cause);
	}

}
