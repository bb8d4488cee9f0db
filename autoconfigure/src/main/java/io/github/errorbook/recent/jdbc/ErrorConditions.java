package io.github.errorbook.recent.jdbc;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import io.github.errorbook.recent.RecentErrorCursor;
import io.github.errorbook.recent.RecentErrorQuery;

/**
 * A query as conditions of SQL.
 *
 * @param sql the {@code where} clause
 * @param parameters its parameters
 */
record ErrorConditions(String sql, List<Object> parameters) {

	static ErrorConditions of(RecentErrorQuery query) {
		Builder builder = new Builder();
		builder.add("status between ? and ?", query.minStatus(), query.maxStatus());
		builder.addIfPresent("code = ?", query.code());
		builder.addIfPresent("principal = ?", query.principal());
		builder.addIfPresent("request_id = ?", query.requestId());
		builder.addIfPresent("path like ? escape '!'",
				(query.pathPrefix() != null) ? query.pathPrefix().replaceAll("[!%_]", "!$0") + '%' : null);
		builder.addIfPresent("occurred_at >= ?", (query.from() != null) ? ErrorTable.time(query.from()) : null);
		builder.addIfPresent("occurred_at < ?", (query.to() != null) ? ErrorTable.time(query.to()) : null);
		RecentErrorCursor after = query.after();
		if (after != null) {
			Object time = ErrorTable.time(after.timestamp());
			builder.add("(occurred_at < ? or (occurred_at = ? and id < ?))", time, time, after.id());
		}
		return new ErrorConditions(" where " + String.join(" and ", builder.conditions), builder.parameters);
	}

	private static final class Builder {

		private final List<String> conditions = new ArrayList<>();

		private final List<Object> parameters = new ArrayList<>();

		private void add(String condition, Object... values) {
			this.conditions.add(condition);
			this.parameters.addAll(List.of(values));
		}

		private void addIfPresent(String condition, @Nullable Object value) {
			if (value != null) {
				add(condition, value);
			}
		}

	}

}
