package io.github.errorbook.autoconfigure;

import java.util.function.Supplier;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.util.function.SingletonSupplier;

import io.github.errorbook.handle.ErrorHandler;
import io.github.errorbook.render.ErrorRenderer;

/**
 * What every error passes through. It is made when the first error comes, so that a
 * service does not wait for it when it starts. Safe for use by several threads.
 *
 * @since 0.1.0
 */
public final class ErrorPipeline {

	private final Supplier<ErrorHandler> handler;

	private final Supplier<ErrorRenderer> renderer;

	ErrorPipeline(ObjectProvider<ErrorHandler> handler, Supplier<ErrorRenderer> renderer) {
		this.handler = SingletonSupplier.of(handler::getObject);
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

}
