package io.github.errorbook.source.data;

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
 * Libraries of data access and pools that are known by name only, as far as they are on
 * the class path. Most of their exceptions exist to wrap what a driver says.
 */
final class LibraryFailureReader implements FailureReader {

	private static final Set<String> WRAPPERS = Set.of("org.apache.ibatis.exceptions.IbatisException",
			"org.jooq.exception.DataAccessException", "org.jdbi.v3.core.JdbiException",
			"org.springframework.data.relational.core.conversion.DbActionExecutionException",
			"org.springframework.jdbc.support.MetaDataAccessException", "com.querydsl.core.QueryException",
			"org.eclipse.persistence.exceptions.EclipseLinkException");

	private static final Map<String, Kind> KINDS = Map.of("org.jooq.exception.NoDataFoundException", Kind.MISSING,
			"org.jooq.exception.DataChangedException", Kind.CONCURRENCY,
			"org.jooq.exception.IntegrityConstraintViolationException", Kind.CONSTRAINT,
			"org.eclipse.persistence.exceptions.OptimisticLockException", Kind.CONCURRENCY,
			"org.jdbi.v3.core.ConnectionException", Kind.UNAVAILABLE,
			"com.zaxxer.hikari.pool.HikariPool$PoolInitializationException", Kind.UNAVAILABLE,
			"org.apache.tomcat.jdbc.pool.PoolExhaustedException", Kind.UNAVAILABLE);

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
