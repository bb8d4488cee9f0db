package io.github.errorbook.actuate;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.Access;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;

import io.github.errorbook.recent.CodeCount;
import io.github.errorbook.recent.QueryParameters;
import io.github.errorbook.recent.RecentError;
import io.github.errorbook.recent.RecentErrorCursor;
import io.github.errorbook.recent.RecentErrorPage;
import io.github.errorbook.recent.RecentErrorQuery;
import io.github.errorbook.recent.RecentErrorRepository;

/**
 * Shows operators the recent errors of all callers.
 *
 * @since 0.1.0
 */
@Endpoint(id = "errors", defaultAccess = Access.READ_ONLY)
public class ErrorsEndpoint {

	private static final String SUMMARY = "summary";

	private final RecentErrorRepository log;

	ErrorsEndpoint(RecentErrorRepository log) {
		this.log = log;
	}

	/**
	 * Find errors, the newest first.
	 * @param code the code
	 * @param status an HTTP status, or a class of them such as {@code 4xx}
	 * @param principal the name of the caller
	 * @param path what the path begins with
	 * @param requestId the id of the request
	 * @param from the earliest time
	 * @param to the time before which errors count
	 * @param after what the page before gave as {@code next}
	 * @param limit how many errors the page has at most
	 * @return a page of errors, and how many were dropped since the start, by code too
	 */
	@ReadOperation
	public Map<String, Object> list(@Nullable String code, @Nullable String status, @Nullable String principal,
			@Nullable String path, @Nullable String requestId, @Nullable String from, @Nullable String to,
			@Nullable String after, @Nullable String limit) {
		RecentErrorPage page = this.log.find(query(code, status, principal, path, requestId, from, to, after, limit));
		Map<String, Object> view = new LinkedHashMap<>();
		view.put("errors", page.errors().stream().map(ErrorsEndpoint::view).toList());
		RecentErrorCursor next = page.next();
		if (next != null) {
			view.put("next", next.toString());
		}
		putDropped(view);
		return view;
	}

	/**
	 * Find an error, or count errors by code.
	 * @param id the id of the record, or {@code summary} to count
	 * @param code the code
	 * @param status an HTTP status, or a class of them such as {@code 4xx}
	 * @param principal the name of the caller
	 * @param path what the path begins with
	 * @param requestId the id of the request
	 * @param from the earliest time
	 * @param to the time before which errors count
	 * @return the error or the counts, or {@code null} if there is no such error
	 */
	@ReadOperation
	public @Nullable Map<String, Object> get(@Selector String id, @Nullable String code, @Nullable String status,
			@Nullable String principal, @Nullable String path, @Nullable String requestId, @Nullable String from,
			@Nullable String to) {
		if (id.equals(SUMMARY)) {
			return summary(query(code, status, principal, path, requestId, from, to, null, null));
		}
		RecentError error = this.log.get(id);
		return (error != null) ? view(error) : null;
	}

	private Map<String, Object> summary(RecentErrorQuery query) {
		List<CodeCount> counts = this.log.countByCode(query);
		Map<String, Object> view = new LinkedHashMap<>();
		view.put("total", counts.stream().mapToLong(CodeCount::count).sum());
		view.put("codes", counts.stream().map(ErrorsEndpoint::view).toList());
		putDropped(view);
		return view;
	}

	private void putDropped(Map<String, Object> view) {
		view.put("dropped", this.log.dropped());
		Map<String, Long> byCode = this.log.droppedByCode();
		if (!byCode.isEmpty()) {
			view.put("droppedByCode", byCode);
		}
	}

	private static RecentErrorQuery query(@Nullable String code, @Nullable String status, @Nullable String principal,
			@Nullable String path, @Nullable String requestId, @Nullable String from, @Nullable String to,
			@Nullable String after, @Nullable String limit) {
		Map<String, @Nullable String> values = new HashMap<>();
		values.put("code", code);
		values.put("status", status);
		values.put("principal", principal);
		values.put("path", path);
		values.put("requestId", requestId);
		values.put("from", from);
		values.put("to", to);
		values.put("after", after);
		values.put("limit", limit);
		return new QueryParameters(values).read();
	}

	private static Map<String, Object> view(CodeCount count) {
		Map<String, Object> view = new LinkedHashMap<>();
		view.put("code", count.code());
		view.put("count", count.count());
		view.put("first", count.first().toString());
		view.put("last", count.last().toString());
		return view;
	}

	private static Map<String, Object> view(RecentError error) {
		Map<String, @Nullable Object> view = new LinkedHashMap<>();
		view.put("id", error.id());
		view.put("timestamp", error.timestamp().toString());
		view.put("code", error.code());
		view.put("status", error.status());
		view.put("method", error.method());
		view.put("path", error.path());
		view.put("pathTemplate", error.pathTemplate());
		view.put("principal", error.principal());
		view.put("client", error.client());
		view.put("requestId", error.requestId());
		view.put("traceId", error.traceId());
		view.put("message", error.message());
		view.put("details", error.detailsValue());
		view.put("causeClass", error.causeClass());
		view.put("instance", error.instance());
		return withoutNulls(view);
	}

	private static Map<String, Object> withoutNulls(Map<String, @Nullable Object> view) {
		Map<String, Object> present = new LinkedHashMap<>();
		view.forEach((name, value) -> {
			if (value != null) {
				present.put(name, value);
			}
		});
		return present;
	}

}
