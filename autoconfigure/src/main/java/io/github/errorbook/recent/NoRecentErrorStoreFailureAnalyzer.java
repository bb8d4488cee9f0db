package io.github.errorbook.recent;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/**
 * Explains a {@link NoRecentErrorStoreException}.
 */
final class NoRecentErrorStoreFailureAnalyzer extends AbstractFailureAnalyzer<NoRecentErrorStoreException> {

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, NoRecentErrorStoreException cause) {
		return new FailureAnalysis(
				"errorbook.recent.store is 'jdbc', but the application has no single DataSource, "
						+ "or spring-boot-jdbc is not on its class path.",
				"Add spring-boot-starter-jdbc and set spring.datasource.url, mark one of several DataSource beans "
						+ "as primary, or set errorbook.recent.store to 'memory'.",
				cause);
	}

}
