package io.github.errorbook.source.data;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import jakarta.persistence.EntityExistsException;
import jakarta.persistence.EntityNotFoundException;
import jakarta.persistence.LockTimeoutException;
import jakarta.persistence.NoResultException;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.PessimisticLockException;
import jakarta.persistence.QueryTimeoutException;
import org.jspecify.annotations.Nullable;

import io.github.errorbook.source.data.DataFailure.Kind;

/**
 * Jakarta Persistence without Spring's translation.
 */
final class PersistenceFailureReader implements FailureReader {

	private static final Map<Class<? extends Throwable>, Kind> KINDS = Map.of(EntityExistsException.class,
			Kind.DUPLICATE, EntityNotFoundException.class, Kind.MISSING, NoResultException.class, Kind.MISSING,
			OptimisticLockException.class, Kind.CONCURRENCY, PessimisticLockException.class, Kind.CONCURRENCY,
			LockTimeoutException.class, Kind.CONCURRENCY, QueryTimeoutException.class, Kind.UNAVAILABLE);

	@Override
	public Set<Class<? extends Throwable>> types() {
		Set<Class<? extends Throwable>> types = new HashSet<>(KINDS.keySet());
		types.add(PersistenceException.class);
		return types;
	}

	@Override
	public @Nullable DataFailure read(Throwable thrown) {
		return FailureReader.nearest(KINDS, thrown);
	}

}
