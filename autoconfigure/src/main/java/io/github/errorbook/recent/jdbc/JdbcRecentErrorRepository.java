package io.github.errorbook.recent.jdbc;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;

import io.github.errorbook.recent.CodeCount;
import io.github.errorbook.recent.RecentError;
import io.github.errorbook.recent.RecentErrorPage;
import io.github.errorbook.recent.RecentErrorQuery;
import io.github.errorbook.recent.RecentErrorRepository;

/**
 * Keeps errors in a table that all instances of a service share. An error waits in memory
 * until a thread of its own writes it, so that no request waits for the database. It is
 * found when it is written.
 */
final class JdbcRecentErrorRepository implements RecentErrorRepository, DisposableBean {

	private final ErrorTable table;

	private final ErrorWriter writer;

	private final Duration retention;

	JdbcRecentErrorRepository(ErrorTable table, ErrorWriter writer, Duration retention) {
		this.table = table;
		this.writer = writer;
		this.retention = retention;
		writer.start();
	}

	@Override
	public void add(RecentError error) {
		this.writer.add(error);
	}

	@Override
	public RecentErrorPage find(RecentErrorQuery query) {
		return this.table.find(withinRetention(query));
	}

	@Override
	public @Nullable RecentError get(String id) {
		return isId(id) ? this.table.get(id, horizon()) : null;
	}

	private static boolean isId(String id) {
		return id.length() == 36 && id.chars().allMatch((c) -> c == '-' || Character.digit(c, 16) >= 0 && c < 'g');
	}

	@Override
	public List<CodeCount> countByCode(RecentErrorQuery query) {
		return this.table.countByCode(withinRetention(query).withPage(null, 1));
	}

	private RecentErrorQuery withinRetention(RecentErrorQuery query) {
		Instant from = query.from();
		return (from != null && from.isAfter(horizon())) ? query : query.withFrom(horizon());
	}

	private Instant horizon() {
		return Instant.now().minus(this.retention);
	}

	@Override
	public long dropped() {
		return this.writer.dropped().total();
	}

	@Override
	public Map<String, Long> droppedByCode() {
		return this.writer.dropped().byCode();
	}

	@Override
	public void destroy() {
		this.writer.stop();
	}

}
