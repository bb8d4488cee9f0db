package io.github.errorbook.actuate;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.aot.hint.annotation.RegisterReflectionForBinding;
import org.springframework.boot.actuate.endpoint.Access;
import org.springframework.boot.actuate.endpoint.OperationResponseBody;
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
 */
@Endpoint(id = "errors", defaultAccess = Access.READ_ONLY)
class ErrorsEndpoint {

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
	ErrorsDescriptor list(@Nullable String code, @Nullable String status, @Nullable String principal,
			@Nullable String path, @Nullable String requestId, @Nullable String from, @Nullable String to,
			@Nullable String after, @Nullable String limit) {
		RecentErrorPage page = this.log.find(query(code, status, principal, path, requestId, from, to, after, limit));
		RecentErrorCursor next = page.next();
		return new ErrorsDescriptor(page.errors().stream().map(ErrorDescriptor::of).toList(),
				(next != null) ? next.toString() : null, this.log.dropped(), NonEmpty.orNull(this.log.droppedByCode()));
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
	@RegisterReflectionForBinding({ ErrorDescriptor.class, ErrorSummaryDescriptor.class })
	@Nullable OperationResponseBody get(@Selector String id, @Nullable String code, @Nullable String status,
			@Nullable String principal, @Nullable String path, @Nullable String requestId, @Nullable String from,
			@Nullable String to) {
		if (id.equals(SUMMARY)) {
			return summary(query(code, status, principal, path, requestId, from, to, null, null));
		}
		RecentError error = this.log.get(id);
		return (error != null) ? ErrorDescriptor.of(error) : null;
	}

	private ErrorSummaryDescriptor summary(RecentErrorQuery query) {
		List<CodeCount> counts = this.log.countByCode(query);
		return new ErrorSummaryDescriptor(counts.stream().mapToLong(CodeCount::count).sum(),
				counts.stream().map(ErrorSummaryDescriptor.CountDescriptor::of).toList(), this.log.dropped(),
				NonEmpty.orNull(this.log.droppedByCode()));
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

}
