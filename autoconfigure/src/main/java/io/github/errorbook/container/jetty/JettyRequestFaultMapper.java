package io.github.errorbook.container.jetty;

import org.eclipse.jetty.http.HttpException;
import org.jspecify.annotations.Nullable;

import io.github.errorbook.guard.Causes;
import io.github.errorbook.guard.FileFailure;
import io.github.errorbook.resolve.ErrorMapping;
import io.github.errorbook.resolve.FrameworkErrorMapper;

/**
 * What Jetty finds wrong with a request at the moment when it is first read, such as a
 * bad escape sequence in a parameter. A form that is too large comes as a cause of one
 * that cannot be parsed. A file in which Jetty cannot keep a part is its own fault.
 */
final class JettyRequestFaultMapper implements FrameworkErrorMapper<HttpException> {

	@Override
	public @Nullable ErrorMapping map(HttpException thrown) {
		boolean own = thrown instanceof Throwable throwable && FileFailure.isReasonOf(throwable);
		return own ? null : map(moreExact(thrown).getCode());
	}

	static @Nullable ErrorMapping map(int status) {
		return (status >= 400 && status <= 599) ? ErrorMapping.status(status) : null;
	}

	private static HttpException moreExact(HttpException thrown) {
		return (thrown instanceof Throwable throwable && Causes.of(throwable) instanceof HttpException cause) ? cause
				: thrown;
	}

}
