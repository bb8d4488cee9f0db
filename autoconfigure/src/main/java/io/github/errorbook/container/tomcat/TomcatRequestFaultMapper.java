package io.github.errorbook.container.tomcat;

import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;

import io.github.errorbook.resolve.ErrorMapping;
import io.github.errorbook.resolve.FrameworkErrorMapper;

/**
 * What Tomcat finds wrong with the parameters of a request at the moment when they are
 * first read: a bad escape sequence, or too many of them.
 */
final class TomcatRequestFaultMapper implements FrameworkErrorMapper<InvalidParameterException> {

	@Override
	public @Nullable ErrorMapping map(InvalidParameterException thrown) {
		int status = thrown.getErrorCode();
		return (status >= 400 && status <= 599) ? ErrorMapping.status(status) : null;
	}

}
