package io.github.errorbook.door;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.springframework.util.function.SingletonSupplier;

import io.github.errorbook.guard.SafeTrace;
import io.github.errorbook.handle.ErrorHandler;
import io.github.errorbook.handle.ErrorRequest;
import io.github.errorbook.handle.ResponseHeaders;
import io.github.errorbook.render.ErrorRenderer;

/**
 * What every error passes through. It is made when the first error comes, so that a
 * service does not wait for it when it starts. Safe for use by several threads.
 *
 * @since 0.1.0
 */
public final class ErrorPipeline {

	private static final Log logger = LogFactory.getLog(ErrorPipeline.class);

	private final Supplier<ErrorHandler> handler;

	private final Supplier<ErrorRenderer> renderer;

	/**
	 * Create a pipeline.
	 * @param handler gives the handler, asked once
	 * @param renderer gives the renderer, asked once
	 */
	public ErrorPipeline(Supplier<ErrorHandler> handler, Supplier<ErrorRenderer> renderer) {
		this.handler = SingletonSupplier.of(handler);
		this.renderer = SingletonSupplier.of(renderer);
	}

	/**
	 * Return the one way in.
	 * @return the handler
	 */
	public ErrorHandler handler() {
		return this.handler.get();
	}

	/**
	 * Return what writes errors. It depends on no bean that could fail.
	 * @return the renderer
	 */
	public ErrorRenderer renderer() {
		return this.renderer.get();
	}

	/**
	 * Tell of an error whose answer failed, for which the client gets
	 * {@link ErrorRenderer#lastResort()}.
	 * @param failure why the answer failed
	 * @param request the request
	 * @return the response headers, values by name
	 */
	public Map<String, List<String>> lastResort(Throwable failure, ErrorRequest request) {
		try {
			return handler().lastResort(failure, request).headers();
		}
		catch (Throwable ex) {
			logger.error("Errors cannot be handled; they are answered as internal ones, as was that of request "
					+ request.requestId(), SafeTrace.of(ex));
			return ResponseHeaders.lastResort(request);
		}
	}

}
