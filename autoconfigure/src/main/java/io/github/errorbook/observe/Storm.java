package io.github.errorbook.observe;

import java.util.concurrent.TimeUnit;

import org.slf4j.event.Level;

/**
 * Errors of one kind: how many of the current second were logged, and how many wait to be
 * counted in one line.
 */
final class Storm {

	private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

	private final String code;

	private final String exception;

	private final Level level;

	private long begin;

	private int admitted;

	private long held;

	Storm(String code, String exception, Level level, long now) {
		this.code = code;
		this.exception = exception;
		this.level = level;
		this.begin = now;
	}

	synchronized boolean admits(long now, int limit) {
		if (now - this.begin >= SECOND) {
			this.begin = now;
			this.admitted = 0;
		}
		if (this.admitted >= limit) {
			return false;
		}
		this.admitted++;
		return true;
	}

	/**
	 * Hold one back.
	 * @return how many wait now
	 */
	synchronized long hold() {
		return ++this.held;
	}

	/**
	 * Take all that wait.
	 * @return how many
	 */
	synchronized long take() {
		long taken = this.held;
		this.held = 0;
		return taken;
	}

	String code() {
		return this.code;
	}

	String exception() {
		return this.exception;
	}

	Level level() {
		return this.level;
	}

}
