package io.github.errorbook.source.web;

import java.util.List;

import org.springframework.web.multipart.support.MissingServletRequestPartException;

import io.github.errorbook.catalog.StandardErrorCode;
import io.github.errorbook.input.ConversionFormats;
import io.github.errorbook.input.InputFault;
import io.github.errorbook.input.InputFaults;
import io.github.errorbook.model.InputLocation;
import io.github.errorbook.resolve.ErrorMapper;
import io.github.errorbook.resolve.ErrorMapping;
import io.github.errorbook.resolve.FrameworkErrorMapper;

/**
 * The mappers for what a request to a servlet lacks, and for servlets that refuse it.
 */
final class ServletMappers {

	private ServletMappers() {
	}

	static List<ErrorMapper<?>> all(InputFaults faults, ConversionFormats formats) {
		return List.of(new MissingValueMapper(faults),
				FrameworkErrorMapper.of(MissingServletRequestPartException.class,
						(thrown) -> ofMissingPart(thrown, faults)),
				new UnsatisfiedParametersMapper(faults), new UnavailableMapper(), new PartsMapper(),
				new NoPartsMapper(), new FileForValueMapper(faults, formats));
	}

	private static ErrorMapping ofMissingPart(MissingServletRequestPartException thrown, InputFaults faults) {
		return ErrorMapping.code(StandardErrorCode.INVALID_REQUEST)
			.withViolations(faults.violation(InputFault.REQUIRED, thrown.getRequestPartName(), InputLocation.PART));
	}

}
