package io.github.errorbook.servlet;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;

/**
 * Takes what is written after an error was sent, as a container would.
 */
final class DiscardingOutputStream extends ServletOutputStream {

	@Override
	public void write(int b) {
	}

	@Override
	public void write(byte[] bytes, int offset, int length) {
	}

	@Override
	public boolean isReady() {
		return true;
	}

	@Override
	public void setWriteListener(WriteListener listener) {
		throw new IllegalStateException("An error has been sent already");
	}

}
