package io.github.errorbook.servlet;

import java.io.PrintWriter;

/**
 * Tells whether a body was written. As long as none was, an error that waits for its body
 * is not sent by a flush or a close.
 */
final class TrackedWriter extends PrintWriter {

	private final PrintWriter writer;

	private final CapturedResponse response;

	TrackedWriter(PrintWriter writer, CapturedResponse response) {
		super(writer);
		this.writer = writer;
		this.response = response;
	}

	@Override
	public void write(int c) {
		if (this.response.admits(1)) {
			super.write(c);
		}
	}

	@Override
	public void write(char[] chars, int offset, int length) {
		if (this.response.admits(length)) {
			super.write(chars, offset, length);
		}
	}

	@Override
	public void write(String text, int offset, int length) {
		if (this.response.admits(text, offset, length)) {
			super.write(text, offset, length);
		}
	}

	/*
	 * The container has a line separator of its own.
	 */
	@Override
	public void println() {
		if (this.response.admits(1)) {
			this.writer.println();
		}
	}

	@Override
	public void flush() {
		if (!this.response.isHeldBack()) {
			super.flush();
		}
	}

	@Override
	public void close() {
		if (!this.response.isHeldBack()) {
			super.close();
		}
	}

}
