package io.github.errorbook.observe;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.LongSupplier;
import java.util.function.ObjLongConsumer;

import org.slf4j.event.Level;

import io.github.errorbook.handle.HandledError;

/**
 * Keeps errors of the same code and class of exception from flooding the log. What is
 * held back is counted, and reported a second later at the latest, storm over or not. A
 * thousand kinds are distinguished; the rest is one kind. Safe for use by several
 * threads.
 */
final class StormGuard implements AutoCloseable {

	private static final int MAX_KINDS = 1000;

	private final int limit;

	private final LongSupplier clock;

	private final Executor later;

	private final ObjLongConsumer<Storm> report;

	private final Map<Kind, Storm> storms = new ConcurrentHashMap<>();

	private final Storm rest;

	/**
	 * Create a guard.
	 * @param limit the largest number of errors of one kind in a second; 0 for any
	 * @param clock returns nanoseconds
	 * @param later runs a task in about a second
	 * @param report receives the end of a storm and of how many were held back
	 */
	StormGuard(int limit, LongSupplier clock, Executor later, ObjLongConsumer<Storm> report) {
		this.limit = limit;
		this.clock = clock;
		this.later = later;
		this.report = report;
		this.rest = new Storm("other", "other", Level.ERROR, clock.getAsLong());
	}

	/**
	 * Return whether an error may be logged. One that may not is counted.
	 * @param error the error
	 * @param level the level at which it is logged
	 * @return {@code true} to log it
	 */
	boolean admits(HandledError error, Level level) {
		if (this.limit == 0) {
			return true;
		}
		long now = this.clock.getAsLong();
		Storm storm = storm(error, level, now);
		if (storm.admits(now, this.limit)) {
			return true;
		}
		if (storm.hold() == 1) {
			this.later.execute(() -> report(storm));
		}
		return false;
	}

	private Storm storm(HandledError error, Level level, long now) {
		Kind kind = new Kind(error.error().definition().value(), error.error().thrown().getClass());
		Storm storm = this.storms.get(kind);
		if (storm != null) {
			return storm;
		}
		return (this.storms.size() < MAX_KINDS) ? this.storms.computeIfAbsent(kind,
				(key) -> new Storm(key.code(), key.exception().getName(), level, now)) : this.rest;
	}

	private void report(Storm storm) {
		long count = storm.take();
		if (count > 0) {
			this.report.accept(storm, count);
		}
	}

	/**
	 * Report what still waits.
	 */
	@Override
	public void close() {
		this.storms.values().forEach(this::report);
		report(this.rest);
	}

	private record Kind(String code, Class<?> exception) {

	}

}
