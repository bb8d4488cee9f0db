package io.github.errorbook.servlet;

import java.nio.ByteBuffer;

import io.github.errorbook.door.ErrorAnswer;

/**
 * An answer that was written to a response of the application's making, which may keep
 * what was written before, add to it or lose it. What comes out of that response is
 * compared with the answer; anything else is dropped.
 */
final class AnswerInTransit {

	private final ErrorAnswer sent;

	private int arrived;

	private boolean disturbed;

	AnswerInTransit(ErrorAnswer sent) {
		this.sent = sent;
	}

	/**
	 * Take note of bytes that arrive.
	 * @param bytes the bytes
	 * @return {@code true} if they are the next part of the answer
	 */
	boolean admits(ByteBuffer bytes) {
		byte[] body = this.sent.rendered().body();
		int length = bytes.remaining();
		if (this.disturbed || length > body.length - this.arrived
				|| !ByteBuffer.wrap(body, this.arrived, length).equals(bytes)) {
			return admits(length);
		}
		this.arrived += length;
		return true;
	}

	/**
	 * Take note of something that arrives in a form that the answer does not have.
	 * @param length its length
	 * @return {@code false}
	 */
	boolean admits(int length) {
		this.disturbed |= length > 0;
		return false;
	}

	/**
	 * Return whether all of the answer is in the response.
	 * @return {@code true} if it is
	 */
	boolean isComplete() {
		return this.arrived == this.sent.rendered().body().length;
	}

	/**
	 * Return whether the answer arrived as it was sent.
	 * @return {@code true} if nothing else came
	 */
	boolean isIntact() {
		return isComplete() && !this.disturbed;
	}

	/**
	 * Return the answer as it was sent.
	 * @return the answer
	 */
	ErrorAnswer sent() {
		return this.sent;
	}

}
