package io.github.errorbook.door;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.util.function.SingletonSupplier;

import io.github.errorbook.guard.FailureLog;
import io.github.errorbook.handle.ByPath;
import io.github.errorbook.handle.ErrorPipeline;
import io.github.errorbook.handle.ErrorRequest;
import io.github.errorbook.handle.HandledError;
import io.github.errorbook.handle.ResponseHeaders;
import io.github.errorbook.model.ErrorEnvelope;
import io.github.errorbook.render.ErrorRenderer;
import io.github.errorbook.render.RenderedError;
import io.github.errorbook.resolve.ResolvedError;

/**
 * The one door: every transport catches an exception, hands it over here, and writes what
 * comes back. What answers is made when the first error comes, so that a service does not
 * wait for it when it starts. Safe for use by several threads.
 *
 * @since 0.1.0
 * @see ErrorPipeline
 * @see ErrorRenderer
 */
public final class ErrorDoor {

	private static final Log logger = LogFactory.getLog(ErrorDoor.class);

	private final Supplier<ErrorPipeline> handler;

	private final Supplier<ByPath<ErrorRenderer>> renderers;

	/**
	 * Create a door.
	 * @param handler gives the handler, asked once
	 * @param renderers gives the renderers, asked once, which depend on no bean that
	 * could fail
	 */
	public ErrorDoor(Supplier<ErrorPipeline> handler, Supplier<ByPath<ErrorRenderer>> renderers) {
		this.handler = SingletonSupplier.of(handler);
		this.renderers = SingletonSupplier.of(renderers);
	}

	/**
	 * Answer an exception. Whatever fails on the way, there is an answer.
	 * @param thrown the exception
	 * @param request the request
	 * @param accept the {@code Accept} header of the request, or {@code null} if there is
	 * none
	 * @return the answer, or {@code null} if the exception is not an error, such as a
	 * redirect
	 */
	public @Nullable ErrorAnswer answer(Throwable thrown, ErrorRequest request, @Nullable String accept) {
		try {
			HandledError error = this.handler.get().handle(thrown, request);
			return (error != null) ? new ErrorAnswer(this.renderers.get().of(request).render(error.envelope(), accept),
					error.headers()) : null;
		}
		catch (Throwable ex) {
			return answerLastResort(ex, request);
		}
	}

	/**
	 * Answer where the answer itself failed, as it could not be made or not be written.
	 * The log and the listeners learn of it.
	 * @param failure why the answer failed
	 * @param request the request
	 * @return an {@code INTERNAL_SERVER_ERROR} that was rendered in advance
	 */
	public ErrorAnswer answerLastResort(Throwable failure, ErrorRequest request) {
		return new ErrorAnswer(this.renderers.get().of(request).lastResort(), lastResortHeaders(failure, request));
	}

	private Map<String, List<String>> lastResortHeaders(Throwable failure, ErrorRequest request) {
		try {
			return this.handler.get().lastResort(failure, request).headers();
		}
		catch (Throwable ex) {
			FailureLog.error(logger,
					"Errors cannot be handled; they are answered as internal ones, as was that of request "
							+ request.requestId(),
					ex);
			return ResponseHeaders.lastResort(request);
		}
	}

	/**
	 * Return what a status without a body stands for.
	 * @param attributes the attributes of the request by name
	 * @param status the HTTP status
	 * @param known whether the application itself says what an exception means
	 * @return the exception that the status answers, if word was left of it, or one that
	 * has no more than the status
	 */
	public Throwable answered(Function<String, @Nullable Object> attributes, int status, Predicate<Throwable> known) {
		return AnsweredError.of(attributes, status, known, this::isFaultOfService);
	}

	/**
	 * Return whether the application itself says what an exception means.
	 * @param thrown the exception, whose causes are left aside
	 * @return {@code true} if it does
	 * @see ErrorPipeline#isMeantByApplication
	 */
	public boolean isMeantByApplication(Throwable thrown) {
		return this.handler.get().isMeantByApplication(thrown);
	}

	private boolean isFaultOfService(Throwable thrown) {
		return this.handler.get().isFaultOfService(thrown);
	}

	/**
	 * Describe an error that has not happened, as it would be answered if it did.
	 * @param error makes the error in a language
	 * @param request the request that it would happen to
	 * @return the error
	 * @see ErrorPipeline#sample
	 */
	public HandledError sample(Function<Locale, ResolvedError> error, ErrorRequest request) {
		return this.handler.get().sample(error, request);
	}

	/**
	 * Return whether errors have the same form on all paths.
	 * @return {@code false} if some paths have a form of their own
	 */
	public boolean hasOneForm() {
		return this.renderers.get().isSame();
	}

	/**
	 * Write the envelope of an error that has not happened.
	 * @param request the request that it would happen to
	 * @param envelope the envelope
	 * @return the bytes that a client without preferences would get
	 * @see ErrorRenderer#render
	 */
	public RenderedError render(ErrorRequest request, ErrorEnvelope envelope) {
		return this.renderers.get().of(request).render(envelope, null);
	}

}
