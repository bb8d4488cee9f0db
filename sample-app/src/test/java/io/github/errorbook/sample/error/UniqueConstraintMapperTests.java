package io.github.errorbook.sample.error;

import java.sql.SQLException;

import org.hibernate.exception.ConstraintViolationException;
import org.hibernate.exception.ConstraintViolationException.ConstraintKind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;

import io.github.errorbook.resolve.ErrorMapping;

import static org.assertj.core.api.Assertions.assertThat;

class UniqueConstraintMapperTests {

	private static @Nullable ErrorMapping map(ConstraintKind kind) {
		return new UniqueConstraintMapper().map(new DataIntegrityViolationException("refused",
				new ConstraintViolationException("refused", new SQLException(), "insert", kind, "c")));
	}

	@Test
	void mapWhenConstraintIsUniqueReturnsDuplicate() {
		assertThat(map(ConstraintKind.UNIQUE)).extracting(ErrorMapping::code).isEqualTo("DUPLICATE_RECORD");
	}

	@Test
	void mapWhenConstraintIsOfOtherKindReturnsNull() {
		assertThat(map(ConstraintKind.NOT_NULL)).isNull();
	}

	@Test
	void mapWhenThereIsNoConstraintReturnsNull() {
		assertThat(new UniqueConstraintMapper().map(new DataIntegrityViolationException("refused"))).isNull();
	}

}
