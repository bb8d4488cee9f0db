package io.github.errorbook.servlet;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;

import io.github.errorbook.resolve.BareStatusException;

/**
 * Lets the rest of the chain write to a response that can be taken back, and answers what
 * comes out of it as an error without a body. The container, which reads the methods of a
 * filter, does not know of it.
 *
 * @see ServletErrorDoor
 * @see CapturedResponse
 */
final class ErrorCapture {

	private final ServletErrorDoor door;

	ErrorCapture(ServletErrorDoor door) {
		this.door = door;
	}

	/**
	 * Let a forward write. The container ends the response with it. What the forward
	 * throws is for the code that forwarded.
	 * @param request the request
	 * @param response the response, captured already if it can be taken back
	 * @param chain the rest of the chain
	 * @throws IOException if the rest of the chain throws it
	 * @throws ServletException if the rest of the chain throws it
	 */
	void forward(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws IOException, ServletException {
		chain.doFilter(request, response);
		CapturedResponse captured = CapturedResponse.find(response);
		if (captured != null) {
			fill(request, captured);
		}
	}

	/**
	 * Let the rest of the chain answer a request, and answer in its place if it fails.
	 * @param request the request
	 * @param response the response
	 * @param chain the rest of the chain
	 * @throws IOException if the rest of the chain throws it, and it is not answered
	 * @throws ServletException if the rest of the chain throws it, and it is not answered
	 */
	void dispatch(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws IOException, ServletException {
		CapturedResponse earlier = CapturedResponse.find(response);
		if (earlier != null) {
			guard(request, response, earlier, chain);
		}
		else {
			CapturedResponse captured = new CapturedResponse(request, response);
			guard(request, captured, captured, chain);
		}
	}

	private void guard(HttpServletRequest request, HttpServletResponse response, CapturedResponse captured,
			FilterChain chain) throws IOException, ServletException {
		try {
			chain.doFilter(request, response);
		}
		catch (Throwable ex) {
			if (FailedRead.isBehind(ex, request)) {
				return;
			}
			if (captured.isKeptOutside() || !answer(ex, request, captured.uncaptured())) {
				throw ex;
			}
			captured.markAnswered();
			AsyncWork.end(request);
			return;
		}
		boolean failed = captured.hasAnswer();
		fill(request, captured);
		if (failed) {
			AsyncWork.end(request);
		}
	}

	private void fill(HttpServletRequest request, CapturedResponse captured) throws IOException {
		if (request.isAsyncStarted() && !captured.hasAnswer()) {
			AsyncTimeouts.mark(request);
			return;
		}
		if (captured.awaitsBody()) {
			requireTakenBack(captured);
			captured.markAnswered();
			this.door.answer(this.door.answered(request, captured.getStatus()), request, captured.uncaptured());
		}
		else {
			answerAgain(captured.lostAnswer(), captured.uncaptured());
		}
	}

	private static void requireTakenBack(CapturedResponse captured) {
		if (captured.isKeptOutside()) {
			throw new BareStatusException(captured.getStatus());
		}
	}

	private void answerAgain(@Nullable AnswerInTransit lost, HttpServletResponse response) {
		if (lost != null) {
			this.door.answerAgain(lost.sent(), response);
		}
	}

	/**
	 * Answer an exception, if the response can still be taken back.
	 * @param thrown the exception
	 * @param request the request
	 * @param response the response
	 * @return whether something was written
	 */
	boolean answer(Throwable thrown, HttpServletRequest request, HttpServletResponse response) {
		return !(thrown instanceof AsyncRequestNotUsableException) && !response.isCommitted()
				&& this.door.answer(thrown, request, response);
	}

}
