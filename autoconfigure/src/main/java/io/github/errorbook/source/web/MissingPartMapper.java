package io.github.errorbook.source.web;

import org.springframework.web.multipart.support.MissingServletRequestPartException;

import io.github.errorbook.catalog.StandardErrorCode;
import io.github.errorbook.input.InputFault;
import io.github.errorbook.input.InputFaults;
import io.github.errorbook.model.InputLocation;
import io.github.errorbook.resolve.ErrorMapping;
import io.github.errorbook.resolve.FrameworkErrorMapper;

/**
 * A part that a multipart request must have.
 */
final class MissingPartMapper implements FrameworkErrorMapper<MissingServletRequestPartException> {

	private final InputFaults faults;

	MissingPartMapper(InputFaults faults) {
		this.faults = faults;
	}

	@Override
	public ErrorMapping map(MissingServletRequestPartException thrown) {
		return ErrorMapping.code(StandardErrorCode.INVALID_REQUEST)
			.withViolations(
					this.faults.violation(InputFault.REQUIRED, thrown.getRequestPartName(), InputLocation.PART));
	}

}
