package io.github.errorbook.recent.jdbc;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.springframework.dao.DataIntegrityViolationException;

import io.github.errorbook.guard.SafeTrace;
import io.github.errorbook.recent.BoundedErrors;
import io.github.errorbook.recent.DroppedErrors;
import io.github.errorbook.recent.RecentError;

/**
 * Writes errors to the table, many at once, on a thread of its own. While the database is
 * away they wait, as many as the bounds admit; then who has most waiting gives way. It is
 * tried again at growing intervals. An outage is logged once.
 */
final class ErrorWriter {

	private static final Log logger = LogFactory.getLog(ErrorWriter.class);

	private final ErrorTable table;

	private final BoundedErrors waiting;

	private final RecentJdbcProperties properties;

	private final Retention retention;

	private final List<RecentError> batch = new ArrayList<>();

	private final CountDownLatch stopping = new CountDownLatch(1);

	private final Thread thread = new Thread(this::run, "errorbook-recent-errors");

	private int failures;

	ErrorWriter(ErrorTable table, BoundedErrors waiting, RecentJdbcProperties properties, Retention retention) {
		this.table = table;
		this.waiting = waiting;
		this.properties = properties;
		this.retention = retention;
		this.thread.setDaemon(true);
	}

	void start() {
		this.thread.start();
	}

	void add(RecentError error) {
		this.waiting.push(error);
	}

	DroppedErrors dropped() {
		return this.waiting.dropped();
	}

	/**
	 * Write what waits, then end. A database that does not answer in time is given up.
	 */
	void stop() {
		this.stopping.countDown();
		try {
			this.thread.join(Math.max(1, this.properties.shutdownTimeout().toMillis()));
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		this.thread.interrupt();
	}

	private void run() {
		try {
			while (!this.stopping.await(pause().toMillis(), TimeUnit.MILLISECONDS)) {
				work();
			}
			work();
		}
		catch (InterruptedException ex) {
			logger.debug("Recent errors were given up at shutdown", ex);
		}
	}

	private Duration pause() {
		Duration interval = this.properties.flushInterval();
		Duration grown = interval.multipliedBy(1L << Math.min(this.failures, 16));
		Duration longest = (interval.compareTo(this.properties.maxBackoff()) > 0) ? interval
				: this.properties.maxBackoff();
		return (grown.compareTo(longest) < 0) ? grown : longest;
	}

	private void work() {
		try {
			while (fill()) {
				writeBatch();
				this.batch.clear();
				recovered();
			}
			this.retention.apply(this.table);
		}
		catch (RuntimeException | LinkageError | StackOverflowError ex) {
			failed(ex);
		}
	}

	private boolean fill() {
		while (this.batch.size() < this.properties.batchSize()) {
			RecentError error = this.waiting.poll();
			if (error == null) {
				break;
			}
			this.batch.add(error);
		}
		return !this.batch.isEmpty();
	}

	private void writeBatch() {
		try {
			this.table.insert(this.batch);
		}
		catch (DataIntegrityViolationException ex) {
			this.batch.forEach(this::writeAlone);
		}
	}

	/*
	 * One error that the database refuses must not hold up the others.
	 */
	private void writeAlone(RecentError error) {
		try {
			this.table.insertOnce(error);
		}
		catch (DataIntegrityViolationException ex) {
			dropped().count(error.code());
			logger.debug("The database refuses the error " + error.id(), SafeTrace.of(ex));
		}
	}

	private void recovered() {
		if (this.failures > 0) {
			logger.info("Recent errors are written to the database again; %d were dropped since the start"
				.formatted(dropped().total()));
			this.failures = 0;
		}
	}

	private void failed(Throwable failure) {
		if (this.failures++ == 0) {
			logger.warn("Recent errors cannot be written to the database; they wait in memory and it is tried again. "
					+ "If the table %s is missing, set errorbook.recent.jdbc.initialize-schema to 'always' or create it"
						.formatted(this.properties.tableName()),
					failure);
		}
	}

}
