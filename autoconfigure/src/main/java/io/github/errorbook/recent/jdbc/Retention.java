package io.github.errorbook.recent.jdbc;

import java.time.Duration;
import java.time.Instant;

/**
 * Deletes errors that are too old, some at a time. Several instances may do so at once:
 * what one has deleted the other no longer finds.
 */
final class Retention {

	private static final int BATCH = 1000;

	private static final int MAX_BATCHES = 20;

	private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

	private final Duration retention;

	private Instant next = Instant.MIN;

	Retention(Duration retention) {
		this.retention = retention;
	}

	void apply(ErrorTable table) {
		Instant now = Instant.now();
		if (now.isBefore(this.next)) {
			return;
		}
		Duration pause = this.retention.dividedBy(10);
		this.next = now.plus((pause.compareTo(LONGEST_PAUSE) < 0) ? pause : LONGEST_PAUSE);
		int deleted = BATCH;
		for (int i = 0; i < MAX_BATCHES && deleted == BATCH; i++) {
			deleted = table.deleteBefore(now.minus(this.retention), BATCH);
		}
	}

}
