package io.github.errorbook.servlet;

import java.io.IOException;
import java.io.PrintWriter;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.WebUtils;

/**
 * Holds back an error that has no body yet: one that {@code sendError} announces, which
 * the container would otherwise dispatch, and a status of 400 or more without a body.
 * What the application writes itself passes through.
 */
final class CapturedResponse extends HttpServletResponseWrapper {

	private final HttpServletRequest request;

	private boolean errorSent;

	private boolean bodyBegun;

	private boolean answered;

	CapturedResponse(HttpServletRequest request, HttpServletResponse response) {
		super(response);
		this.request = request;
	}

	/**
	 * Find the captured response that an earlier dispatch of the request left inside.
	 * @param response the response, possibly wrapped
	 * @return the captured response, or {@code null} on the first dispatch
	 */
	static @Nullable CapturedResponse find(HttpServletResponse response) {
		return WebUtils.getNativeResponse(response, CapturedResponse.class);
	}

	/**
	 * Return the response behind this one.
	 * @return the response
	 */
	HttpServletResponse uncaptured() {
		return (HttpServletResponse) getResponse();
	}

	/**
	 * Return whether an error waits for its body.
	 * @return {@code true} if the body can still be written and must be
	 */
	boolean awaitsBody() {
		return (this.errorSent || (!this.bodyBegun && getStatus() >= 400)) && !this.answered && !super.isCommitted();
	}

	/**
	 * Return whether a flush or a close would send an error without its body.
	 * @return {@code true} to wait for the body
	 */
	boolean isHeldBack() {
		return awaitsBody() && !this.request.isAsyncStarted();
	}

	/**
	 * Take note of a part of the body.
	 * @param length its length
	 * @return {@code true} if it may be written
	 */
	boolean admits(int length) {
		this.bodyBegun |= !this.errorSent && length > 0;
		return !this.errorSent && !isHeldBack();
	}

	/**
	 * Take note of a part of the body, unless it is no more than the text of a library
	 * that reports an error.
	 * @param bytes contains the part
	 * @param offset where it begins
	 * @param length its length
	 * @return {@code true} if it may be written
	 */
	boolean admits(byte[] bytes, int offset, int length) {
		return this.bodyBegun ? admits(length)
				: admits(LibraryText.find(this.request, getStatus(), bytes, offset, length), length);
	}

	/**
	 * Take note of a part of the body, unless it is no more than the text of a library
	 * that reports an error.
	 * @param text contains the part
	 * @param offset where it begins
	 * @param length its length
	 * @return {@code true} if it may be written
	 */
	boolean admits(String text, int offset, int length) {
		return this.bodyBegun ? admits(length)
				: admits(LibraryText.find(this.request, getStatus(), text, offset, length), length);
	}

	private boolean admits(@Nullable LibraryText text, int length) {
		if (text == null) {
			return admits(length);
		}
		setStatus(text.status());
		return false;
	}

	/**
	 * Take note that the error has its body.
	 */
	void markAnswered() {
		this.answered = true;
	}

	@Override
	public void setStatus(int status) {
		if (!this.errorSent) {
			super.setStatus(status);
		}
	}

	@Override
	public void sendError(int status) throws IOException {
		sendError(status, null);
	}

	/*
	 * Once asynchronous work has begun, nobody comes back to write the body, unless the
	 * container dispatches the error. It does so even while the work goes on, whose end
	 * must not answer once more.
	 */
	@Override
	public void sendError(int status, @Nullable String reason) throws IOException {
		if (this.request.isAsyncStarted()) {
			markAnswered();
			super.sendError(status, reason);
			return;
		}
		resetBuffer();
		setStatus(status);
		this.errorSent = true;
	}

	@Override
	public boolean isCommitted() {
		return this.errorSent || super.isCommitted();
	}

	@Override
	public ServletOutputStream getOutputStream() throws IOException {
		return this.errorSent ? new DiscardingOutputStream() : new TrackedStream(super.getOutputStream(), this);
	}

	@Override
	public PrintWriter getWriter() throws IOException {
		return this.errorSent ? new PrintWriter(PrintWriter.nullWriter()) : new TrackedWriter(super.getWriter(), this);
	}

	@Override
	public void flushBuffer() throws IOException {
		if (!isHeldBack()) {
			super.flushBuffer();
		}
	}

	@Override
	public void resetBuffer() {
		requireNoError();
		super.resetBuffer();
		this.bodyBegun = false;
	}

	@Override
	public void reset() {
		requireNoError();
		super.reset();
		this.bodyBegun = false;
	}

	private void requireNoError() {
		if (this.errorSent) {
			throw new IllegalStateException("An error has been sent already");
		}
	}

}
