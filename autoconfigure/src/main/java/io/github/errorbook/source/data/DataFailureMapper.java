package io.github.errorbook.source.data;

import org.jspecify.annotations.Nullable;

import io.github.errorbook.resolve.ErrorMapping;
import io.github.errorbook.resolve.FrameworkErrorMapper;

/**
 * One type of exceptions of data access.
 */
final class DataFailureMapper implements FrameworkErrorMapper<Throwable> {

	private final Class<? extends Throwable> type;

	private final DataFailures failures;

	private final ConstraintRules rules;

	DataFailureMapper(Class<? extends Throwable> type, DataFailures failures, ConstraintRules rules) {
		this.type = type;
		this.failures = failures;
		this.rules = rules;
	}

	@Override
	public Class<?> type() {
		return this.type;
	}

	@Override
	public @Nullable ErrorMapping map(Throwable thrown) {
		DataFailure failure = this.failures.find(thrown);
		return (failure != null) ? this.rules.map(failure) : null;
	}

}
