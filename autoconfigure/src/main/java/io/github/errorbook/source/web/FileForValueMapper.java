package io.github.errorbook.source.web;

import java.util.Collection;

import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.web.method.annotation.MethodArgumentConversionNotSupportedException;
import org.springframework.web.multipart.MultipartFile;

import io.github.errorbook.catalog.StandardErrorCode;
import io.github.errorbook.input.ConversionFormats;
import io.github.errorbook.input.InputFaults;
import io.github.errorbook.model.InputLocation;
import io.github.errorbook.resolve.ErrorMapping;
import io.github.errorbook.resolve.FrameworkErrorMapper;

/**
 * A file in place of a field. Spring MVC has no conversion for it, which it takes for a
 * fault of the service, though the parameter is one for which any text would do.
 */
final class FileForValueMapper implements FrameworkErrorMapper<MethodArgumentConversionNotSupportedException> {

	private final InputFaults faults;

	private final ConversionFormats formats;

	FileForValueMapper(InputFaults faults, ConversionFormats formats) {
		this.faults = faults;
		this.formats = formats;
	}

	@Override
	public @Nullable ErrorMapping map(MethodArgumentConversionNotSupportedException thrown) {
		TypeDescriptor type = new TypeDescriptor(thrown.getParameter().nestedIfOptional());
		if (!isFile(thrown.getValue()) || !this.formats.isOfText(type)) {
			return null;
		}
		TypeDescriptor element = type.getElementTypeDescriptor();
		Class<?> expected = ((element != null) ? element : type).getType();
		return ErrorMapping.code(StandardErrorCode.INVALID_REQUEST)
			.withViolations(this.faults.wrongType(expected, thrown.getName(), InputLocation.PART));
	}

	private static boolean isFile(@Nullable Object value) {
		return value instanceof MultipartFile
				|| (value instanceof Collection<?> values && values.stream().anyMatch(MultipartFile.class::isInstance));
	}

}
