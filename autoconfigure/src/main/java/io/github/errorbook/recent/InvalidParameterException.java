package io.github.errorbook.recent;

import java.util.List;
import java.util.Map;

import io.github.errorbook.exception.InvalidRequestException;
import io.github.errorbook.model.ErrorDetails;
import io.github.errorbook.model.InputLocation;
import io.github.errorbook.model.Violation;

/**
 * A parameter of a query that cannot be read. It names the parameter as the invalid
 * field.
 */
final class InvalidParameterException extends InvalidRequestException {

	private final transient ErrorDetails details;

	InvalidParameterException(String name, String expectation) {
		this.details = ErrorDetails.of(List.of(new Violation(name, expectation, null, InputLocation.QUERY, Map.of())));
	}

	@Override
	public ErrorDetails getDetails() {
		return this.details;
	}

}
