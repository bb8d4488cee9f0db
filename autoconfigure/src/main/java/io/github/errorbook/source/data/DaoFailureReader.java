package io.github.errorbook.source.data;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.EmptyResultDataAccessException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessResourceException;

import io.github.errorbook.source.data.DataFailure.Kind;

/**
 * Spring's own hierarchy. A {@link DataAccessException} of which no more is known says
 * nothing, so that a code of the application among its causes is found: repositories wrap
 * every {@link IllegalStateException} in one.
 */
final class DaoFailureReader implements FailureReader {

	private static final Map<Class<? extends Throwable>, Kind> KINDS = Map.of(DuplicateKeyException.class,
			Kind.DUPLICATE, DataIntegrityViolationException.class, Kind.CONSTRAINT, ConcurrencyFailureException.class,
			Kind.CONCURRENCY, EmptyResultDataAccessException.class, Kind.MISSING, QueryTimeoutException.class,
			Kind.UNAVAILABLE, DataAccessResourceFailureException.class, Kind.UNAVAILABLE,
			TransientDataAccessResourceException.class, Kind.UNAVAILABLE, RecoverableDataAccessException.class,
			Kind.UNAVAILABLE);

	@Override
	public Set<Class<? extends Throwable>> types() {
		Set<Class<? extends Throwable>> types = new HashSet<>(KINDS.keySet());
		types.add(DataAccessException.class);
		return types;
	}

	@Override
	public @Nullable DataFailure read(Throwable thrown) {
		return FailureReader.nearest(KINDS, thrown);
	}

}
