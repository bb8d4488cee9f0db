package io.github.errorbook.source.web;

import org.springframework.web.accept.MissingApiVersionException;

import io.github.errorbook.catalog.StandardErrorCode;
import io.github.errorbook.input.InputFault;
import io.github.errorbook.input.InputFaults;
import io.github.errorbook.resolve.ErrorMapping;
import io.github.errorbook.resolve.FrameworkErrorMapper;

/**
 * A request that names no API version. Where it should stand only the application's
 * version resolver knows.
 */
final class MissingApiVersionMapper implements FrameworkErrorMapper<MissingApiVersionException> {

	private final InputFaults faults;

	MissingApiVersionMapper(InputFaults faults) {
		this.faults = faults;
	}

	@Override
	public ErrorMapping map(MissingApiVersionException thrown) {
		return ErrorMapping.code(StandardErrorCode.INVALID_REQUEST)
			.withViolations(this.faults.violation(InputFault.MISSING_API_VERSION, "", null));
	}

}
