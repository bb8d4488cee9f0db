package io.github.errorbook.benchmarks.jmh;

import java.nio.charset.StandardCharsets;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;

/**
 * The buffer of a response, used over and over.
 */
final class LightOutput extends ServletOutputStream {

	private final byte[] buffer = new byte[64 * 1024];

	private int size;

	private boolean flushed;

	@Override
	public void write(int b) {
		this.buffer[this.size++] = (byte) b;
	}

	@Override
	public void write(byte[] bytes, int offset, int length) {
		System.arraycopy(bytes, offset, this.buffer, this.size, length);
		this.size += length;
	}

	@Override
	public void flush() {
		this.flushed = true;
	}

	@Override
	public boolean isReady() {
		return true;
	}

	@Override
	public void setWriteListener(WriteListener listener) {
		throw new UnsupportedOperationException();
	}

	int size() {
		return this.size;
	}

	boolean isFlushed() {
		return this.flushed;
	}

	String text() {
		return new String(this.buffer, 0, this.size, StandardCharsets.UTF_8);
	}

	void clear() {
		this.size = 0;
	}

	void recycle() {
		this.size = 0;
		this.flushed = false;
	}

}
