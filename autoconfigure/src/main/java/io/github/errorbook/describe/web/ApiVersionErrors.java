package io.github.errorbook.describe.web;

import java.util.Collection;
import java.util.List;
import java.util.function.BooleanSupplier;

import io.github.errorbook.catalog.StandardErrorCode;
import io.github.errorbook.describe.ApiOperation;
import io.github.errorbook.describe.ErrorReason;

/**
 * The version of the API, which every request of a versioned service names, and may name
 * wrongly.
 */
final class ApiVersionErrors implements ErrorReason {

	private final BooleanSupplier versioned;

	/**
	 * Create a reason.
	 * @param versioned tells whether the service has versions
	 */
	ApiVersionErrors(BooleanSupplier versioned) {
		this.versioned = versioned;
	}

	@Override
	public Collection<String> codes(ApiOperation operation) {
		return this.versioned.getAsBoolean() ? List.of(StandardErrorCode.INVALID_REQUEST.name()) : List.of();
	}

}
