package io.github.errorbook.servlet;

import java.io.IOException;
import java.net.SocketTimeoutException;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import io.github.errorbook.guard.Causes;
import io.github.errorbook.resolve.BareStatusException;

/**
 * A request whose body could not be read to its end. Tomcat chooses the status at that
 * moment, leaves the failure on the request, and sends the error itself when the handler
 * returns, unless the client went away.
 */
final class FailedRead {

	private FailedRead() {
	}

	/**
	 * Return whether an exception is what a handler made of a failure that the container
	 * answers.
	 * @param thrown the exception
	 * @param request the request
	 * @return {@code true} to leave the answer to the container
	 */
	static boolean isBehind(Throwable thrown, HttpServletRequest request) {
		if (request.getDispatcherType() == DispatcherType.ERROR
				|| !(request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof IOException failure)) {
			return false;
		}
		@Nullable Throwable current = thrown;
		for (int depth = 0; depth < Causes.MAX && current != null && !isSame(current, failure); depth++) {
			current = Causes.of(current);
		}
		return current != null && isSame(current, failure);
	}

	/*
	 * Who tries to read on gets another exception of the same class.
	 */
	private static boolean isSame(Throwable thrown, IOException failure) {
		return thrown.getClass() == failure.getClass();
	}

	/**
	 * Return what stands for a failure on the way to the error page.
	 * @param thrown what the container left on the request
	 * @param status the status that it chose
	 * @return an exception of that status, or {@code null} if the container knows no
	 * better than the exception
	 */
	static @Nullable BareStatusException asStatus(Throwable thrown, @Nullable Object status) {
		if (!(thrown instanceof IOException) || !(status instanceof Integer number) || number == 500) {
			return null;
		}
		return isOfSocket(thrown) ? BareStatusException.ofAbsentClient(number) : new BareStatusException(number);
	}

	/*
	 * What Tomcat finds wrong with a body has an exception of its own. All others but the
	 * timeout come from a connection that the client has closed.
	 */
	private static boolean isOfSocket(Throwable thrown) {
		return thrown.getClass().getName().startsWith("java") && !(thrown instanceof SocketTimeoutException);
	}

}
