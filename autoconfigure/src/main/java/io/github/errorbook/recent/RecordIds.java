package io.github.errorbook.recent;

import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Ids of records: UUIDs that begin with the time (RFC 9562, version 7). Nobody else makes
 * the same, for all practical purposes, but they are no secrets.
 */
final class RecordIds {

	private static final long VERSION = 0x7000L;

	private static final long VARIANT = 0x8000_0000_0000_0000L;

	private RecordIds() {
	}

	static String create(Instant timestamp) {
		ThreadLocalRandom random = ThreadLocalRandom.current();
		long high = (timestamp.toEpochMilli() << 16) | VERSION | random.nextInt(1 << 12);
		return new UUID(high, VARIANT | (random.nextLong() >>> 2)).toString();
	}

}
