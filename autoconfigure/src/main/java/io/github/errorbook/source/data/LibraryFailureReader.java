package io.github.errorbook.source.data;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.util.ClassUtils;

import io.github.errorbook.source.data.DataFailure.Kind;

/**
 * Libraries of data access and pools by the names of their exceptions, as far as they are
 * on the class path. A Spring {@code DataAccessException} of which no more is known says
 * nothing, so that a code of the application among its causes is found: repositories wrap
 * every {@link IllegalStateException} in one.
 */
final class LibraryFailureReader implements FailureReader {

	private static final Map<String, Kind> KINDS = new HashMap<>();

	/* Of a wrapper no more is known than that a cause may say it. */
	private static final Set<String> WRAPPERS = Set.of("org.springframework.dao.DataAccessException",
			"org.springframework.transaction.TransactionException", "jakarta.persistence.PersistenceException",
			"org.apache.ibatis.exceptions.IbatisException", "org.jooq.exception.DataAccessException",
			"org.jdbi.v3.core.JdbiException",
			"org.springframework.data.relational.core.conversion.DbActionExecutionException",
			"org.springframework.jdbc.support.MetaDataAccessException", "com.querydsl.core.QueryException",
			"org.eclipse.persistence.exceptions.EclipseLinkException");

	static {
		put(Kind.DUPLICATE, "org.springframework.dao.DuplicateKeyException",
				"jakarta.persistence.EntityExistsException", "org.hibernate.NonUniqueObjectException");
		put(Kind.NOT_NULL, "org.hibernate.PropertyValueException");
		put(Kind.CONSTRAINT, "org.springframework.dao.DataIntegrityViolationException",
				"org.hibernate.exception.DataException", "org.jooq.exception.IntegrityConstraintViolationException");
		put(Kind.CONCURRENCY, "org.springframework.dao.ConcurrencyFailureException",
				"jakarta.persistence.OptimisticLockException", "jakarta.persistence.PessimisticLockException",
				"jakarta.persistence.LockTimeoutException", "org.hibernate.StaleStateException",
				"org.hibernate.dialect.lock.LockingStrategyException",
				"org.hibernate.exception.LockAcquisitionException", "org.hibernate.PessimisticLockException",
				"org.hibernate.exception.SnapshotIsolationException",
				"org.hibernate.exception.TransactionSerializationException", "org.jooq.exception.DataChangedException",
				"org.eclipse.persistence.exceptions.OptimisticLockException");
		put(Kind.MISSING, "org.springframework.dao.EmptyResultDataAccessException",
				"org.springframework.orm.ObjectRetrievalFailureException",
				"jakarta.persistence.EntityNotFoundException", "jakarta.persistence.NoResultException",
				"org.hibernate.UnresolvableObjectException", "org.jooq.exception.NoDataFoundException");
		put(Kind.UNAVAILABLE, "org.springframework.dao.QueryTimeoutException",
				"org.springframework.dao.DataAccessResourceFailureException",
				"org.springframework.dao.TransientDataAccessResourceException",
				"org.springframework.dao.RecoverableDataAccessException",
				"org.springframework.transaction.CannotCreateTransactionException",
				"org.springframework.transaction.TransactionTimedOutException",
				"jakarta.persistence.QueryTimeoutException", "org.hibernate.exception.JDBCConnectionException",
				"org.hibernate.QueryTimeoutException", "org.jdbi.v3.core.ConnectionException",
				"com.zaxxer.hikari.pool.HikariPool$PoolInitializationException",
				"org.apache.tomcat.jdbc.pool.PoolExhaustedException");
	}

	private final Set<Class<? extends Throwable>> types = new LinkedHashSet<>();

	private final Map<Class<? extends Throwable>, Kind> kinds = new LinkedHashMap<>();

	LibraryFailureReader(@Nullable ClassLoader classLoader) {
		for (String name : names()) {
			if (ClassUtils.isPresent(name, classLoader)) {
				add(ClassUtils.resolveClassName(name, classLoader).asSubclass(Throwable.class));
			}
		}
	}

	static Set<String> names() {
		return Stream.concat(WRAPPERS.stream(), KINDS.keySet().stream()).collect(Collectors.toSet());
	}

	private static void put(Kind kind, String... names) {
		for (String name : names) {
			KINDS.put(name, kind);
		}
	}

	private void add(Class<? extends Throwable> type) {
		this.types.add(type);
		Kind kind = KINDS.get(type.getName());
		if (kind != null) {
			this.kinds.put(type, kind);
		}
	}

	@Override
	public Set<Class<? extends Throwable>> types() {
		return this.types;
	}

	@Override
	public @Nullable DataFailure read(Throwable thrown) {
		return FailureReader.nearest(this.kinds, thrown);
	}

}
