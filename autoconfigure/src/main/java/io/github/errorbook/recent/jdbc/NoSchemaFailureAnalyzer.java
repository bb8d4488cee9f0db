package io.github.errorbook.recent.jdbc;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/**
 * Explains a {@link NoSchemaException}.
 */
final class NoSchemaFailureAnalyzer extends AbstractFailureAnalyzer<NoSchemaException> {

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, NoSchemaException cause) {
		return new FailureAnalysis(cause.getMessage() + ".",
				"Scripts are shipped for PostgreSQL and H2. For another database, set errorbook.recent.jdbc.schema "
						+ "to a script of your own, or create the table yourself and set "
						+ "errorbook.recent.jdbc.initialize-schema to 'never'.",
				cause);
	}

}
