package io.github.errorbook.source.web;

import org.springframework.http.converter.HttpMessageConversionException;

import io.github.errorbook.catalog.StandardErrorCode;
import io.github.errorbook.resolve.ErrorMapping;
import io.github.errorbook.resolve.FrameworkErrorMapper;

/**
 * A body that the service cannot write, or a Java type that it cannot read.
 */
final class MessageConversionMapper implements FrameworkErrorMapper<HttpMessageConversionException> {

	@Override
	public ErrorMapping map(HttpMessageConversionException thrown) {
		return ErrorMapping.code(StandardErrorCode.INTERNAL_SERVER_ERROR);
	}

}
