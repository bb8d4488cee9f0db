package io.github.errorbook.source.web;

import org.springframework.beans.ConversionNotSupportedException;

import io.github.errorbook.catalog.StandardErrorCode;
import io.github.errorbook.resolve.ErrorMapping;
import io.github.errorbook.resolve.FrameworkErrorMapper;

/**
 * A parameter of a type for which the service has no converter: the client cannot help
 * it.
 */
final class ConversionNotSupportedMapper implements FrameworkErrorMapper<ConversionNotSupportedException> {

	@Override
	public ErrorMapping map(ConversionNotSupportedException thrown) {
		return ErrorMapping.code(StandardErrorCode.INTERNAL_SERVER_ERROR);
	}

}
