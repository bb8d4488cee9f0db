package io.github.errorbook.servlet.mvc;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.context.request.async.AsyncRequestTimeoutException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

import io.github.errorbook.door.ErrorPaths;
import io.github.errorbook.guard.Causes;
import io.github.errorbook.handle.PassThroughRule;
import io.github.errorbook.servlet.ServletErrorDoor;

/**
 * Answers everything that passes through the {@code DispatcherServlet}: controllers of
 * any kind, functional endpoints, interceptors, resources, results of asynchronous work.
 * The {@link ErrorbookAdvice} asks it, and {@link LaterResolvers} where no advice is
 * asked.
 *
 * @see PassThroughErrors
 */
final class DispatcherErrorResolver implements HandlerExceptionResolver {

	private final ServletErrorDoor door;

	private final ErrorPaths paths;

	private final PassThroughErrors owned;

	DispatcherErrorResolver(ServletErrorDoor door, ErrorPaths paths, PassThroughErrors owned) {
		this.door = door;
		this.paths = paths;
		this.owned = owned;
	}

	boolean isResponsibleFor(HttpServletRequest request) {
		return ServletErrorDoor.isWithin(request, this.paths);
	}

	/**
	 * Return whether an exception is answered though its cause is for someone further
	 * out.
	 * @param cause what was passed on
	 * @param ex the exception
	 * @return {@code true} if the application itself says what the exception means
	 */
	boolean answersInsteadOf(Exception cause, Exception ex) {
		return this.owned.isHidden(ex, cause);
	}

	/**
	 * Return whether an exception is for someone further out who is not there, as in a
	 * test that leaves out the filters.
	 * @param request the request
	 * @param response the response
	 * @param ex the exception
	 * @return {@code true} if nobody but this resolver can answer
	 */
	boolean isClaimedInVain(HttpServletRequest request, HttpServletResponse response, Exception ex) {
		return !isAwaited(request, response) && this.owned.find(ex) != null;
	}

	@Override
	public @Nullable ModelAndView resolveException(HttpServletRequest request, HttpServletResponse response,
			@Nullable Object controller, Exception ex) {
		if (ex instanceof AsyncRequestNotUsableException) {
			return new ModelAndView();
		}
		if (!isResponsibleFor(request)) {
			return null;
		}
		if (ServletErrorDoor.isFailedRead(ex, request)) {
			return new ModelAndView();
		}
		Throwable owned = this.owned.find(ex);
		boolean leftAlone = isLeftAlone(request, response);
		if (leftAlone && isEndOfEvents(response, ex)) {
			return new ModelAndView();
		}
		if (leftAlone || isOverflowOfForward(request, ex) || (owned != null && isAwaited(request, response))) {
			rethrow(ex);
		}
		Throwable thrown = (owned != null) ? owned : withoutDispatch(ex);
		return this.door.answer(thrown, request, response) ? new ModelAndView() : null;
	}

	private static boolean isAwaited(HttpServletRequest request, HttpServletResponse response) {
		return ServletErrorDoor.isCaptured(response) || request.getAttribute(PassThroughRule.AWAITED_ATTRIBUTE) != null;
	}

	/*
	 * What is included in a response cannot take it back; whoever includes it can.
	 */
	private static boolean isLeftAlone(HttpServletRequest request, HttpServletResponse response) {
		return request.getDispatcherType() == DispatcherType.INCLUDE || ServletErrorDoor.isCommitted(response);
	}

	/*
	 * Where a forward leads back to itself, what is left of the stack may not suffice to
	 * answer. It does further out.
	 */
	private static boolean isOverflowOfForward(HttpServletRequest request, Exception ex) {
		return request.getDispatcherType() == DispatcherType.FORWARD
				&& withoutDispatch(ex) instanceof StackOverflowError;
	}

	/*
	 * Each event is whole, and the client connects again: the end of their stream is no
	 * loss.
	 */
	private static boolean isEndOfEvents(HttpServletResponse response, Exception ex) {
		String type = response.getContentType();
		return ex instanceof AsyncRequestTimeoutException && type != null
				&& type.startsWith(MediaType.TEXT_EVENT_STREAM_VALUE);
	}

	/*
	 * An error arrives inside an exception that says no more than that dispatching
	 * failed. A mapping of the application for exceptions of any kind does not mean
	 * errors.
	 */
	private static Throwable withoutDispatch(Exception ex) {
		return (ex instanceof ServletException && Causes.of(ex) instanceof Error error) ? error : ex;
	}

	/*
	 * The interface declares no checked exception, but whoever is further out expects the
	 * exception as it was thrown.
	 */
	@SuppressWarnings("unchecked")
	static <T extends Throwable> void rethrow(Throwable thrown) throws T {
		throw (T) thrown;
	}

}
