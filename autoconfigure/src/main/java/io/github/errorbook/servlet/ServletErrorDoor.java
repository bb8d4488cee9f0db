package io.github.errorbook.servlet;

import java.io.IOException;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.web.ErrorResponse;

import io.github.errorbook.door.ErrorAnswer;
import io.github.errorbook.door.ErrorDoor;
import io.github.errorbook.door.ErrorPaths;
import io.github.errorbook.guard.FailureLog;
import io.github.errorbook.handle.ErrorRequest;
import io.github.errorbook.resolve.BareStatusException;

/**
 * Takes an exception from wherever it was caught in a servlet application to the one
 * door, and its answer to the response. Safe for use by several threads.
 *
 * @since 0.1.0
 * @see ErrorDoor
 * @see ServletErrorRequests
 * @see ServletErrorWriter
 */
public final class ServletErrorDoor {

	private static final Log logger = LogFactory.getLog(ServletErrorDoor.class);

	private final FailureLog losses = new FailureLog(ServletErrorDoor.class);

	private final ErrorDoor door;

	private final BeanFactory beans;

	private volatile @Nullable ServletErrorRequests requests;

	/**
	 * Create a door.
	 * @param door answers the errors
	 * @param beans knows what else has a part in it, and is not asked before the first
	 * error
	 */
	ServletErrorDoor(ErrorDoor door, BeanFactory beans) {
		this.door = door;
		this.beans = beans;
	}

	private ServletErrorRequests requests() {
		ServletErrorRequests requests = this.requests;
		if (requests == null) {
			requests = new ServletErrorRequests(this.beans);
			this.requests = requests;
		}
		return requests;
	}

	/**
	 * Answer an exception. Whatever fails on the way, an answer is written.
	 * @param thrown the exception
	 * @param request the request
	 * @param response the response, not committed
	 * @return {@code false} if the exception is not an error and nothing was written
	 */
	public boolean answer(Throwable thrown, HttpServletRequest request, HttpServletResponse response) {
		ErrorRequest described = requests().describe(request, response);
		ErrorAnswer answer = this.door.answer(recognize(thrown, request), described,
				ClientHeaders.get(request, "Accept"));
		if (answer == null) {
			return false;
		}
		try {
			write(answer, response);
		}
		catch (Throwable ex) {
			write(this.door.answerLastResort(ex, described), response);
		}
		return true;
	}

	/*
	 * A thread that is interrupted closes the connection to which it writes. Whoever
	 * interrupted it has been heard: it has no more to do than that.
	 */
	private static void write(ErrorAnswer answer, HttpServletResponse response) {
		if (Thread.interrupted()) {
			logger.trace("An error is written by a thread that was interrupted");
		}
		try {
			ServletErrorWriter.write(answer, response);
		}
		catch (IOException ex) {
			logger.debug("The client went away before its error could be sent", ex);
		}
	}

	/**
	 * Return whether the application itself says what an exception means: by its catalog,
	 * a mapper, an annotation, or because the exception is the description of a response.
	 * @param thrown the exception, whose causes are left aside
	 * @return {@code true} if it does
	 */
	public boolean isMeantByApplication(Throwable thrown) {
		return thrown instanceof ErrorResponse || this.door.isMeantByApplication(thrown);
	}

	Throwable answered(HttpServletRequest request, int status) {
		return this.door.answered(request::getAttribute, status, this::isMeantByApplication);
	}

	/**
	 * Return whether errors of a request are Errorbook's.
	 * @param request the request, which the container may have taken to an error page
	 * @param paths the paths whose errors are
	 * @return {@code true} if its path is among them
	 */
	public static boolean isWithin(HttpServletRequest request, ErrorPaths paths) {
		return OriginalRequest.isWithin(request, paths);
	}

	/**
	 * Return whether the container itself sends the error, as the body of the request
	 * could not be read.
	 * @param thrown the exception
	 * @param request the request
	 * @return {@code true} if a failed read is behind the exception
	 */
	public static boolean isFailedRead(Throwable thrown, HttpServletRequest request) {
		return FailedRead.isBehind(thrown, request);
	}

	/**
	 * Return whether Errorbook's filter is further out.
	 * @param response the response
	 * @return {@code true} if the filter will see what is thrown
	 */
	public static boolean isCaptured(HttpServletResponse response) {
		return CapturedResponse.find(response) != null;
	}

	/**
	 * Return whether a response can no longer be taken back.
	 * @param response the response, as the application has wrapped it
	 * @return {@code true} if a part of it may have been sent
	 */
	public static boolean isCommitted(HttpServletResponse response) {
		return CapturedResponse.isCommitted(response);
	}

	private Throwable recognize(Throwable thrown, HttpServletRequest request) {
		try {
			return requests().isOfAbsentClient(thrown)
					? BareStatusException.ofAbsentClient(HttpServletResponse.SC_BAD_REQUEST)
					: AsyncTimeouts.recognize(thrown, request);
		}
		catch (Throwable ex) {
			this.losses.report("What the container means by an exception cannot be told", ex);
			return thrown;
		}
	}

	/**
	 * Write an answer that responses of the application did not let through.
	 * @param lost the answer as it was sent
	 * @param response the response behind them, not committed
	 */
	void answerAgain(ErrorAnswer lost, HttpServletResponse response) {
		write(lost, response);
	}

}
