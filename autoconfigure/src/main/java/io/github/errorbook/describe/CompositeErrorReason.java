package io.github.errorbook.describe;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import io.github.errorbook.model.Violation;

/**
 * Several reasons of one subject.
 *
 * @param reasons the reasons
 */
record CompositeErrorReason(List<ErrorReason> reasons) implements ErrorReason {

	@Override
	public Collection<String> codes(ApiOperation operation) {
		return this.reasons.stream().flatMap((reason) -> reason.codes(operation).stream()).toList();
	}

	@Override
	public @Nullable Violation example(ApiOperation operation, String code, Locale locale) {
		return this.reasons.stream()
			.map((reason) -> reason.example(operation, code, locale))
			.filter(Objects::nonNull)
			.findFirst()
			.orElse(null);
	}

	@Override
	public void amend(ApiOperation operation, Set<String> codes) {
		this.reasons.forEach((reason) -> reason.amend(operation, codes));
	}

}
