package io.github.errorbook.observe;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

import io.github.errorbook.catalog.LogLevel;
import io.github.errorbook.handle.ErrorListener;
import io.github.errorbook.handle.ErrorRequest;
import io.github.errorbook.handle.HandledError;
import io.github.errorbook.resolve.BareStatusException;

/**
 * Writes one line for each error to the logger {@code io.github.errorbook.errors}: at the
 * level of its code, else at error from 500 and at debug below. From 500 on the stack
 * trace follows, unless there was no exception but only a status.
 */
final class ErrorLogger implements ErrorListener {

	private static final Logger logger = LoggerFactory.getLogger("io.github.errorbook.errors");

	@Override
	public void onError(HandledError error) {
		Level level = level(error);
		if (level != null && logger.isEnabledForLevel(level)) {
			log(level, line(error), stackTrace(error));
		}
	}

	private static void log(Level level, String line, @Nullable Throwable stackTrace) {
		try {
			logger.atLevel(level).setCause(stackTrace).log(line);
		}
		catch (RuntimeException | StackOverflowError ex) {
			logger.atLevel(level).log("{} ({} cannot be printed)", line, String.valueOf(className(stackTrace)));
		}
	}

	private static @Nullable String className(@Nullable Throwable thrown) {
		return (thrown != null) ? thrown.getClass().getName() : null;
	}

	private static String line(HandledError error) {
		ErrorRequest request = error.request();
		return LogText.neutralize(error.error().code() + " " + error.error().status() + " " + request.method() + " "
				+ request.path() + " [" + request.requestId() + "]: " + error.error().definition().message());
	}

	private static @Nullable Throwable stackTrace(HandledError error) {
		Throwable thrown = error.error().thrown();
		return (error.error().status() >= 500 && !(thrown instanceof BareStatusException)) ? thrown : null;
	}

	private static @Nullable Level level(HandledError error) {
		LogLevel level = error.error().definition().logLevel();
		if (level == null) {
			return (error.error().status() >= 500) ? Level.ERROR : Level.DEBUG;
		}
		return (level != LogLevel.OFF) ? Level.valueOf(level.name()) : null;
	}

}
