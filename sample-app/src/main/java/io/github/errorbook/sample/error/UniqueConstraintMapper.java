package io.github.errorbook.sample.error;

import org.hibernate.exception.ConstraintViolationException;
import org.hibernate.exception.ConstraintViolationException.ConstraintKind;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;

import io.github.errorbook.catalog.StandardErrorCode;
import io.github.errorbook.resolve.ErrorMapper;
import io.github.errorbook.resolve.ErrorMapping;

/**
 * Recognises an exception of another library: a unique constraint, as Hibernate and
 * Spring report it.
 */
@Component
class UniqueConstraintMapper implements ErrorMapper<DataIntegrityViolationException> {

	@Override
	public @Nullable ErrorMapping map(DataIntegrityViolationException thrown) {
		return (isUnique(thrown.getCause())) ? ErrorMapping.code(StandardErrorCode.DUPLICATE_RECORD) : null;
	}

	private static boolean isUnique(@Nullable Throwable cause) {
		return cause instanceof ConstraintViolationException violation && violation.getKind() == ConstraintKind.UNIQUE;
	}

}
