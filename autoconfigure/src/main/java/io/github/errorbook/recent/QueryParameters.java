package io.github.errorbook.recent;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/**
 * Reads a query as clients write it. Fails with an exception that names the parameter and
 * says what it should be.
 *
 * @since 0.1.0
 */
public final class QueryParameters {

	private static final Instant MIN = Instant.EPOCH;

	private static final Instant MAX = Instant.parse("9999-12-31T23:59:59Z");

	private final Map<String, @Nullable String> values;

	/**
	 * Create a reader.
	 * @param values values by the name of the parameter
	 */
	public QueryParameters(Map<String, @Nullable String> values) {
		this.values = values;
	}

	/**
	 * Read the query.
	 * @return the query
	 */
	public RecentErrorQuery read() {
		int[] statuses = read("status", QueryParameters::statuses,
				"must be an HTTP status such as 404, or a class of them such as 4xx");
		RecentErrorCursor after = read("after", RecentErrorCursor::parse, "must be what the page before gave as next");
		Integer limit = read("limit", QueryParameters::limit,
				"must be a number from 1 to " + RecentErrorQuery.MAX_LIMIT);
		RecentErrorQuery query = (statuses != null) ? RecentErrorQuery.ALL.withStatuses(statuses[0], statuses[1])
				: RecentErrorQuery.ALL;
		return new RecentErrorQuery(text("code"), query.minStatus(), query.maxStatus(), text("principal"), text("path"),
				text("requestId"), time("from"), time("to"), after, (limit != null) ? limit : query.limit());
	}

	private @Nullable String text(String name) {
		String value = this.values.get(name);
		if (value != null && value.indexOf('\0') >= 0) {
			throw invalid(name, "must not contain the character NUL");
		}
		return value;
	}

	private @Nullable Instant time(String name) {
		return read(name, QueryParameters::instant, "must be a time such as 2026-01-31T14:03:00Z");
	}

	private static @Nullable Instant instant(String text) {
		try {
			Instant time = Instant.parse(text);
			return (time.isBefore(MIN) || time.isAfter(MAX)) ? null : time;
		}
		catch (DateTimeParseException ex) {
			return null;
		}
	}

	private static int @Nullable [] statuses(String text) {
		String lower = text.toLowerCase(Locale.ROOT);
		if (lower.matches("[1-5]xx")) {
			int first = (lower.charAt(0) - '0') * 100;
			return new int[] { first, first + 99 };
		}
		return lower.matches("[1-5][0-9]{2}") ? new int[] { Integer.parseInt(lower), Integer.parseInt(lower) } : null;
	}

	private static @Nullable Integer limit(String text) {
		int limit = text.matches("[0-9]{1,4}") ? Integer.parseInt(text) : 0;
		return (limit >= 1 && limit <= RecentErrorQuery.MAX_LIMIT) ? limit : null;
	}

	private <T> @Nullable T read(String name, Function<String, @Nullable T> reader, String expectation) {
		String value = this.values.get(name);
		if (value == null) {
			return null;
		}
		T result = reader.apply(value);
		if (result == null) {
			throw invalid(name, expectation);
		}
		return result;
	}

	private static InvalidParameterException invalid(String name, String expectation) {
		return new InvalidParameterException(name, expectation);
	}

}
