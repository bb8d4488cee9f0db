package io.github.errorbook.container.jetty;

import org.eclipse.jetty.http.HttpException;
import org.jspecify.annotations.Nullable;

import io.github.errorbook.guard.Causes;
import io.github.errorbook.guard.FileFailure;
import io.github.errorbook.resolve.ErrorMapping;
import io.github.errorbook.resolve.FrameworkErrorMapper;

/**
 * What an application makes of a body that Jetty could not read: Jetty, too, looks for
 * what it threw itself among the causes of any exception.
 */
final class JettyFailedReadMapper implements FrameworkErrorMapper<Exception> {

	@Override
	public @Nullable ErrorMapping map(Exception thrown) {
		return (Causes.find(thrown, HttpException.class::isInstance) instanceof HttpException fault
				&& !FileFailure.isReasonOf(thrown)) ? JettyRequestFaultMapper.map(fault.getCode()) : null;
	}

}
