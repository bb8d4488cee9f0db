package io.github.errorbook.recent;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Errors to record.
 */
public final class TestErrors {

	private TestErrors() {
	}

	public static RecentError error(String principal) {
		return error(Instant.now(), "CONFLICT", 409, principal, "/wallets/1", "request-1");
	}

	public static RecentError at(Instant timestamp) {
		return error(timestamp, "CONFLICT", 409, "ada", "/wallets/1", "request-1");
	}

	public static RecentError error(Instant timestamp, String code, int status, String principal, String path,
			String requestId) {
		Instant micros = timestamp.truncatedTo(ChronoUnit.MICROS);
		return new RecentError(RecordIds.create(micros), micros, code, status,
				new RecentRequest("GET", path, "/wallets/{id}", principal, "127.0.0.1", requestId, null), "No.",
				"{\"free\":\"1.50\"}", "java.lang.IllegalStateException", "one");
	}

	public static RecentErrorRepository memory(int maxEntries, long maxBytes) {
		return new InMemoryRecentErrorRepository(maxEntries, maxBytes, Duration.ofDays(7));
	}

}
