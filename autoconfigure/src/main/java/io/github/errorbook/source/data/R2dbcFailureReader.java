package io.github.errorbook.source.data;

import java.util.Map;
import java.util.Objects;
import java.util.Set;

import io.r2dbc.spi.R2dbcDataIntegrityViolationException;
import io.r2dbc.spi.R2dbcException;
import io.r2dbc.spi.R2dbcNonTransientResourceException;
import io.r2dbc.spi.R2dbcRollbackException;
import io.r2dbc.spi.R2dbcTimeoutException;
import io.r2dbc.spi.R2dbcTransientResourceException;
import org.jspecify.annotations.Nullable;

import io.github.errorbook.guard.Causes;
import io.github.errorbook.source.data.DataFailure.Kind;

/**
 * What a driver of R2DBC throws, by the code of its vendor and by its SQL state, else by
 * its type. Drivers take every state that they do not know for a lack of resources; where
 * a database gave one, such a type says nothing.
 */
final class R2dbcFailureReader implements FailureReader {

	private static final Map<Class<? extends Throwable>, Kind> BY_TYPE = Map.of(
			R2dbcDataIntegrityViolationException.class, Kind.CONSTRAINT, R2dbcRollbackException.class, Kind.CONCURRENCY,
			R2dbcTimeoutException.class, Kind.UNAVAILABLE, R2dbcTransientResourceException.class, Kind.UNAVAILABLE,
			R2dbcNonTransientResourceException.class, Kind.UNAVAILABLE);

	@Override
	public Set<Class<? extends Throwable>> types() {
		return Set.of(R2dbcException.class);
	}

	@Override
	public @Nullable DataFailure read(Throwable thrown) {
		if (!(thrown instanceof R2dbcException failure)) {
			return null;
		}
		String state = Objects.requireNonNullElse(failure.getSqlState(), "");
		DataFailure byCode = SqlFailureReader.read(failure, failure.getErrorCode(), state);
		return (byCode != null) ? byCode
				: isOther(failure, state) ? DataFailure.of(Kind.OTHER) : FailureReader.nearest(BY_TYPE, failure);
	}

	/*
	 * The driver of H2 has an exception of JDBC as the cause, whose type can be believed.
	 */
	private static boolean isOther(R2dbcException failure, String state) {
		return !state.isEmpty() && Causes.of(failure) == null && (failure instanceof R2dbcNonTransientResourceException
				|| failure instanceof R2dbcTransientResourceException);
	}

}
