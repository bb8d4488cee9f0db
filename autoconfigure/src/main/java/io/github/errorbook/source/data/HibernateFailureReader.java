package io.github.errorbook.source.data;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import org.hibernate.NonUniqueObjectException;
import org.hibernate.PessimisticLockException;
import org.hibernate.PropertyValueException;
import org.hibernate.QueryTimeoutException;
import org.hibernate.StaleStateException;
import org.hibernate.UnresolvableObjectException;
import org.hibernate.dialect.lock.LockingStrategyException;
import org.hibernate.exception.ConstraintViolationException;
import org.hibernate.exception.DataException;
import org.hibernate.exception.JDBCConnectionException;
import org.hibernate.exception.LockAcquisitionException;
import org.hibernate.exception.SnapshotIsolationException;
import org.hibernate.exception.TransactionSerializationException;
import org.jspecify.annotations.Nullable;

import io.github.errorbook.source.data.DataFailure.Kind;

/**
 * Hibernate's own exceptions, of which {@link ConstraintViolationException} knows the
 * constraint, but calls a missing value by its column.
 */
final class HibernateFailureReader implements FailureReader {

	private static final Map<Class<? extends Throwable>, Kind> KINDS = Map.ofEntries(
			Map.entry(NonUniqueObjectException.class, Kind.DUPLICATE),
			Map.entry(PropertyValueException.class, Kind.NOT_NULL), Map.entry(DataException.class, Kind.CONSTRAINT),
			Map.entry(StaleStateException.class, Kind.CONCURRENCY),
			Map.entry(LockingStrategyException.class, Kind.CONCURRENCY),
			Map.entry(LockAcquisitionException.class, Kind.CONCURRENCY),
			Map.entry(PessimisticLockException.class, Kind.CONCURRENCY),
			Map.entry(SnapshotIsolationException.class, Kind.CONCURRENCY),
			Map.entry(TransactionSerializationException.class, Kind.CONCURRENCY),
			Map.entry(UnresolvableObjectException.class, Kind.MISSING),
			Map.entry(JDBCConnectionException.class, Kind.UNAVAILABLE),
			Map.entry(QueryTimeoutException.class, Kind.UNAVAILABLE));

	@Override
	public Set<Class<? extends Throwable>> types() {
		Set<Class<? extends Throwable>> types = new HashSet<>(KINDS.keySet());
		types.add(ConstraintViolationException.class);
		return types;
	}

	@Override
	public @Nullable DataFailure read(Throwable thrown) {
		return (thrown instanceof ConstraintViolationException violation) ? read(violation)
				: FailureReader.nearest(KINDS, thrown);
	}

	private static DataFailure read(ConstraintViolationException violation) {
		Kind kind = kind(violation.getKind());
		@Nullable String name = (kind != Kind.NOT_NULL) ? violation.getConstraintName() : null;
		return new DataFailure(kind, (name != null) ? Set.of(name) : Set.of());
	}

	private static Kind kind(ConstraintViolationException.ConstraintKind kind) {
		return switch (kind) {
			case UNIQUE -> Kind.DUPLICATE;
			case NOT_NULL -> Kind.NOT_NULL;
			case CHECK -> Kind.CHECK;
			case FOREIGN_KEY, OTHER -> Kind.CONSTRAINT;
		};
	}

}
