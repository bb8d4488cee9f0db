package io.github.errorbook.describe;

import java.util.Collection;
import java.util.List;
import java.util.Set;

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
	public void amend(ApiOperation operation, Set<String> codes) {
		this.reasons.forEach((reason) -> reason.amend(operation, codes));
	}

}
