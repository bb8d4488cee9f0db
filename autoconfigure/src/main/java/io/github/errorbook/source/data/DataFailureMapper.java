package io.github.errorbook.source.data;

import java.util.List;

import org.jspecify.annotations.Nullable;

import io.github.errorbook.resolve.ErrorMapping;
import io.github.errorbook.resolve.FrameworkErrorMapper;
import io.github.errorbook.resolve.MapperSource;
import io.github.errorbook.resolve.TypedMapperSource;

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

	/**
	 * Create a mapper for each type that the readers know.
	 * @param readers the readers
	 * @param rules what broken constraints mean
	 * @return the mappers
	 */
	static MapperSource source(List<FailureReader> readers, ConstraintRules rules) {
		DataFailures failures = new DataFailures(readers);
		return new TypedMapperSource(
				failures.types().stream().map((type) -> new DataFailureMapper(type, failures, rules)).toList());
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
