package io.github.errorbook.sample.error;

import java.time.YearMonth;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

import io.github.errorbook.catalog.StandardErrorCode;
import io.github.errorbook.model.InputLocation;
import io.github.errorbook.model.Violation;
import io.github.errorbook.resolve.ErrorMapper;
import io.github.errorbook.resolve.ErrorMapping;

/**
 * Recognises an exception of another library: a month that Spring cannot read. It knows
 * better than Errorbook what a month looks like, and leaves all other types to it.
 */
@Component
class MonthMapper implements ErrorMapper<MethodArgumentTypeMismatchException> {

	@Override
	public @Nullable ErrorMapping map(MethodArgumentTypeMismatchException thrown) {
		return (thrown.getRequiredType() == YearMonth.class)
				? ErrorMapping.code(StandardErrorCode.INVALID_REQUEST).withViolations(notAMonth(thrown.getName()))
				: null;
	}

	private static Violation notAMonth(String field) {
		return Violation.of(field, "must be a month such as 2026-01")
			.withCode("NOT_A_MONTH")
			.withIn(InputLocation.PATH);
	}

}
