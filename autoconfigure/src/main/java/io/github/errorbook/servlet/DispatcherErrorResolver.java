package io.github.errorbook.servlet;

import java.util.List;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

import io.github.errorbook.autoconfigure.ErrorPaths;
import io.github.errorbook.handle.ErrorOwner;
import io.github.errorbook.resolve.WrapperTypes;

/**
 * The door for everything that passes through the {@code DispatcherServlet}: controllers
 * of any kind, functional endpoints, interceptors, resources, results of asynchronous
 * work. It comes after the application's own {@code @ExceptionHandler} methods.
 */
final class DispatcherErrorResolver implements HandlerExceptionResolver {

	private final ServletErrorDoor door;

	private final ErrorPaths paths;

	private final WrapperTypes wrappers;

	private final List<ErrorOwner> owners;

	DispatcherErrorResolver(ServletErrorDoor door, ErrorPaths paths, WrapperTypes wrappers, List<ErrorOwner> owners) {
		this.door = door;
		this.paths = paths;
		this.wrappers = wrappers;
		this.owners = List.copyOf(owners);
	}

	@Override
	public @Nullable ModelAndView resolveException(HttpServletRequest request, HttpServletResponse response,
			@Nullable Object controller, Exception ex) {
		if (ex instanceof AsyncRequestNotUsableException) {
			return new ModelAndView();
		}
		if (!OriginalRequest.isWithin(request, this.paths)) {
			return null;
		}
		if (response.isCommitted() || isOwned(ex)) {
			rethrow(ex);
		}
		return this.door.answer(withoutDispatch(ex), request, response) ? new ModelAndView() : null;
	}

	private boolean isOwned(Exception ex) {
		for (ErrorOwner owner : this.owners) {
			if (owner.owns(this.wrappers.unwrap(ex))) {
				return true;
			}
		}
		return false;
	}

	/*
	 * An error arrives inside an exception that says no more than that dispatching
	 * failed. A mapping of the application for exceptions of any kind does not mean
	 * errors.
	 */
	private static Throwable withoutDispatch(Exception ex) {
		return (ex instanceof ServletException && ex.getCause() instanceof Error error) ? error : ex;
	}

	/*
	 * The interface declares no checked exception, but whoever is further out expects the
	 * exception as it was thrown.
	 */
	@SuppressWarnings("unchecked")
	private static <T extends Throwable> void rethrow(Throwable thrown) throws T {
		throw (T) thrown;
	}

}
