package io.github.errorbook.servlet;

import java.io.IOException;
import java.nio.ByteBuffer;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;

/**
 * Tells whether a body was written. As long as none was, an error that waits for its body
 * is not sent by a flush or a close.
 */
final class TrackedStream extends ServletOutputStream {

	private final ServletOutputStream stream;

	private final CapturedResponse response;

	TrackedStream(ServletOutputStream stream, CapturedResponse response) {
		this.stream = stream;
		this.response = response;
	}

	@Override
	public void write(int b) throws IOException {
		if (this.response.admitsByte(b)) {
			this.stream.write(b);
		}
	}

	@Override
	public void write(byte[] bytes, int offset, int length) throws IOException {
		if (this.response.admits(bytes, offset, length)) {
			this.stream.write(bytes, offset, length);
		}
	}

	@Override
	public void write(ByteBuffer buffer) throws IOException {
		if (this.response.admits(buffer)) {
			this.stream.write(buffer);
		}
	}

	@Override
	public void print(String text) throws IOException {
		if (this.response.admits(text, 0, text.length())) {
			this.stream.print(text);
		}
	}

	@Override
	public boolean isReady() {
		return this.stream.isReady();
	}

	@Override
	public void setWriteListener(WriteListener listener) {
		this.stream.setWriteListener(listener);
	}

	@Override
	public void flush() throws IOException {
		if (!this.response.isHeldBack()) {
			this.stream.flush();
		}
	}

	@Override
	public void close() throws IOException {
		if (!this.response.isHeldBack()) {
			this.stream.close();
		}
	}

}
