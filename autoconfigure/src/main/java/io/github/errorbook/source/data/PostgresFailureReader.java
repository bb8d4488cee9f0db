package io.github.errorbook.source.data;

import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

import io.github.errorbook.source.data.DataFailure.Kind;

/**
 * The constraint that PostgreSQL names beside its message, which is translated.
 */
final class PostgresFailureReader implements FailureReader {

	@Override
	public Set<Class<? extends Throwable>> types() {
		return Set.of(PSQLException.class);
	}

	@Override
	public @Nullable DataFailure read(Throwable thrown) {
		ServerErrorMessage message = (thrown instanceof PSQLException failure) ? failure.getServerErrorMessage() : null;
		String constraint = (message != null) ? message.getConstraint() : null;
		return (constraint != null) ? new DataFailure(Kind.CONSTRAINT, Set.of(constraint)) : null;
	}

}
