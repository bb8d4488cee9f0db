package io.github.errorbook.observe;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;
import org.slf4j.spi.LoggingEventBuilder;

import io.github.errorbook.catalog.ErrorLogLevel;
import io.github.errorbook.guard.SafeTrace;
import io.github.errorbook.handle.ErrorListener;
import io.github.errorbook.handle.HandledError;

/**
 * Writes one line for each error to the logger {@code io.github.errorbook.errors}: at the
 * level of its code, else at error from 500 and at debug below. From 500 on the stack
 * trace follows, unless there was no exception but only a status. What else a line has of
 * the exception is the {@link ErrorLine}'s to say.
 */
final class ErrorLogger implements ErrorListener, AutoCloseable {

	private static final Logger logger = LoggerFactory.getLogger("io.github.errorbook.errors");

	private final LogPairs pairs;

	private final ErrorLine line;

	private final StormGuard guard;

	/**
	 * Create a logger.
	 * @param pairs what lines say to machines
	 * @param line what lines say to people
	 * @param maxPerSecond the most lines a second for errors of one kind; 0 for any
	 */
	ErrorLogger(LogPairs pairs, ErrorLine line, int maxPerSecond) {
		this.pairs = pairs;
		this.line = line;
		this.guard = new StormGuard(maxPerSecond, System::nanoTime,
				CompletableFuture.delayedExecutor(1, TimeUnit.SECONDS), this::logRest);
	}

	@Override
	public void onError(HandledError error) {
		Level level = level(error);
		if (level != null && logger.isEnabledForLevel(level) && this.guard.admits(error, level)) {
			log(level, error, this.line.stackTrace(error));
		}
	}

	private void log(Level level, HandledError error, @Nullable Throwable stackTrace) {
		String line = this.line.text(error);
		try {
			event(level, error).setCause(stackTrace).log(line);
		}
		catch (Throwable ex) {
			event(level, error).setCause((stackTrace != null) ? SafeTrace.withoutMessages(stackTrace) : null)
				.log("{} ({} cannot be printed)", line, String.valueOf(className(stackTrace)));
		}
	}

	private LoggingEventBuilder event(Level level, HandledError error) {
		return this.pairs.add(logger.atLevel(level), error);
	}

	private void logRest(Storm storm, long count) {
		this.pairs.add(logger.atLevel(storm.level()), storm.code(), storm.exception(), count)
			.log("{}: {} more within a second by {}", storm.code(), count, storm.exception());
	}

	private static @Nullable String className(@Nullable Throwable thrown) {
		return (thrown != null) ? thrown.getClass().getName() : null;
	}

	private static @Nullable Level level(HandledError error) {
		ErrorLogLevel level = error.error().definition().logLevel();
		if (level == null) {
			return (error.error().status() >= 500) ? Level.ERROR : Level.DEBUG;
		}
		return (level != ErrorLogLevel.OFF) ? Level.valueOf(level.name()) : null;
	}

	@Override
	public void close() {
		this.guard.close();
	}

}
