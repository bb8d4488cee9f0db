package io.github.errorbook.servlet;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.ByteBuffer;

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

	private boolean bodyTakenBack;

	private boolean answered;

	private @Nullable AnswerInTransit answer;

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
	 * Return whether a response is committed, whatever the application's own responses
	 * around it say.
	 * @param response the response, possibly wrapped
	 * @return {@code true} if it cannot be taken back
	 */
	static boolean isCommitted(HttpServletResponse response) {
		CapturedResponse captured = find(response);
		return response.isCommitted() || (captured != null && (captured.isCommitted() || captured.isKeptOutside()));
	}

	/**
	 * Return whether a part of the body may be kept further out, where it is out of
	 * reach. The container can take it back later.
	 * @return {@code true} if nothing can be written instead
	 */
	boolean isKeptOutside() {
		return (this.bodyBegun || this.bodyTakenBack) && OuterResponses.mayKeepBody(getResponse());
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
		return (this.errorSent || isBareError()) && !isAnswered() && !super.isCommitted();
	}

	private boolean isBareError() {
		return !this.bodyBegun && getStatus() >= 400 && !HandedOnResponse.has(this.request, getStatus());
	}

	/**
	 * Return whether a flush or a close would send an error without its body.
	 * @return {@code true} to wait for the body
	 */
	boolean isHeldBack() {
		return (this.answer != null) ? !this.answer.isComplete() : awaitsBody() && !this.request.isAsyncStarted();
	}

	/**
	 * Take note of a part of the body.
	 * @param length its length
	 * @return {@code true} if it may be written
	 */
	boolean admits(int length) {
		if (isAnswered()) {
			return this.answer != null && this.answer.admits(length);
		}
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
		if (this.answer != null) {
			return this.answer.admits(ByteBuffer.wrap(bytes, offset, length));
		}
		return (this.bodyBegun || isAnswered()) ? admits(length)
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
		return (this.bodyBegun || isAnswered()) ? admits(length)
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
	 * Take note of a part of the body.
	 * @param bytes the part
	 * @return {@code true} if it may be written
	 */
	boolean admits(ByteBuffer bytes) {
		return (this.answer != null) ? this.answer.admits(bytes) : admits(bytes.remaining());
	}

	/**
	 * Take note of a part of the body.
	 * @param b a byte
	 * @return {@code true} if it may be written
	 */
	boolean admitsByte(int b) {
		return (this.answer != null) ? this.answer.admits(ByteBuffer.wrap(new byte[] { (byte) b })) : admits(1);
	}

	/**
	 * Take note that the error has its body. Whatever else is written is dropped.
	 */
	void markAnswered() {
		this.answered = true;
		this.answer = null;
	}

	/**
	 * Let nothing but an answer pass from now on, unless it is taken back in its turn.
	 * @param answer the answer
	 */
	void expect(AnswerInTransit answer) {
		this.answered = false;
		this.answer = answer;
	}

	/**
	 * Return whether there is an answer that may still be lost.
	 * @return {@code true} if an exception was answered inside
	 */
	boolean hasAnswer() {
		return this.answer != null;
	}

	private boolean isAnswered() {
		return this.answered || this.answer != null;
	}

	/**
	 * Return an expected answer that is not the whole body.
	 * @return the answer, to be written once more, or {@code null} if there is none
	 * @throws IOException if it is too late for that, which ends the connection
	 */
	@Nullable AnswerInTransit lostAnswer() throws IOException {
		AnswerInTransit expected = this.answer;
		if (expected == null || expected.isIntact() || (super.isCommitted() && expected.isComplete())) {
			return null;
		}
		if (super.isCommitted()) {
			throw new IOException("The response was committed with a part of an error");
		}
		markAnswered();
		return expected;
	}

	@Override
	public void setStatus(int status) {
		if (!this.errorSent) {
			super.setStatus(status);
		}
	}

	/*
	 * How caches treat an answer is settled. Whoever sets headers unless somebody has set
	 * that one, as Spring Security does, may set the others.
	 */
	private boolean isSettled(String name) {
		return this.answer != null && "Cache-Control".equalsIgnoreCase(name);
	}

	@Override
	public @Nullable String getHeader(String name) {
		return isSettled(name) ? null : super.getHeader(name);
	}

	@Override
	public void setHeader(String name, String value) {
		if (!isSettled(name)) {
			super.setHeader(name, value);
		}
	}

	@Override
	public void addHeader(String name, String value) {
		if (!isSettled(name)) {
			super.addHeader(name, value);
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
		forget();
	}

	@Override
	public void reset() {
		requireNoError();
		super.reset();
		forget();
	}

	private void forget() {
		this.bodyTakenBack |= this.bodyBegun;
		this.bodyBegun = false;
		this.answer = null;
	}

	private void requireNoError() {
		if (this.errorSent) {
			throw new IllegalStateException("An error has been sent already");
		}
	}

}
