package io.github.errorbook.source.web;

import org.springframework.web.accept.InvalidApiVersionException;

import io.github.errorbook.catalog.StandardErrorCode;
import io.github.errorbook.input.InputFault;
import io.github.errorbook.input.InputFaults;
import io.github.errorbook.resolve.ErrorMapping;
import io.github.errorbook.resolve.FrameworkErrorMapper;

/**
 * A request that names an API version that is not supported. Where it should stand only
 * the application's version resolver knows.
 */
final class InvalidApiVersionMapper implements FrameworkErrorMapper<InvalidApiVersionException> {

	private final InputFaults faults;

	InvalidApiVersionMapper(InputFaults faults) {
		this.faults = faults;
	}

	@Override
	public ErrorMapping map(InvalidApiVersionException thrown) {
		return ErrorMapping.code(StandardErrorCode.INVALID_REQUEST)
			.withViolations(this.faults.violation(InputFault.UNKNOWN_API_VERSION, "", null));
	}

}
