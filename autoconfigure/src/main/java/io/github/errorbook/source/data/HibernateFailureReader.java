package io.github.errorbook.source.data;

import java.util.Set;

import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;

import io.github.errorbook.source.data.DataFailure.Kind;

/**
 * The exception of Hibernate that knows the constraint, but calls a missing value by its
 * column. What its others mean, {@link LibraryFailureReader} knows by their types.
 */
final class HibernateFailureReader implements FailureReader {

	@Override
	public Set<Class<? extends Throwable>> types() {
		return Set.of(ConstraintViolationException.class);
	}

	@Override
	public @Nullable DataFailure read(Throwable thrown) {
		return (thrown instanceof ConstraintViolationException violation) ? read(violation) : null;
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
