package io.github.errorbook.door;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;

/**
 * The headers of an abandoned response that an error must not have: those that describe
 * its body, those that would let a cache keep the answer, and a challenge that belongs to
 * another status.
 *
 * @since 0.1.0
 */
public final class StaleHeaders {

	private static final List<String> OF_BODY = List.of("Accept-Ranges", "Content-Digest", "Content-Disposition",
			"Content-Encoding", "Content-Language", "Content-Length", "Content-Location", "Content-MD5",
			"Content-Range", "Content-Type", "Digest", "ETag", "Last-Modified", "Repr-Digest", "Trailer");

	private static final List<String> OF_CACHES = List.of("Age", "CDN-Cache-Control", "Surrogate-Control",
			"X-Accel-Expires");

	private static final List<String> RANGE = List.of("Accept-Ranges", "Content-Range");

	private StaleHeaders() {
	}

	/**
	 * Return whether a header must go.
	 * @param name the name of the header
	 * @param values its values
	 * @param status the status of the error
	 * @return {@code true} if the header must not stay
	 */
	public static boolean include(String name, List<String> values, int status) {
		if (status == 416 && contains(RANGE, name)) {
			return !values.stream().allMatch(StaleHeaders::isOfNoRange);
		}
		if (name.equalsIgnoreCase("WWW-Authenticate")) {
			return status != 401 && status != 403;
		}
		if (name.equalsIgnoreCase("Expires")) {
			return !values.stream().allMatch(StaleHeaders::isPast);
		}
		if (name.equalsIgnoreCase("Pragma")) {
			return !values.stream().allMatch("no-cache"::equalsIgnoreCase);
		}
		return contains(OF_BODY, name) || contains(OF_CACHES, name);
	}

	private static boolean contains(List<String> names, String name) {
		for (String candidate : names) {
			if (candidate.equalsIgnoreCase(name)) {
				return true;
			}
		}
		return false;
	}

	/*
	 * RFC 9110, 15.5.17: how long the representation is, but no part of it.
	 */
	private static boolean isOfNoRange(String value) {
		return value.indexOf(' ') < 0 || value.contains(" */");
	}

	/*
	 * RFC 9111, 5.3: what is not a date, such as 0, is in the past. Spring Security says
	 * 0 each time; to have it parsed would cost an exception.
	 */
	private static boolean isPast(String value) {
		return value.indexOf(':') < 0 || isPastDate(value);
	}

	private static boolean isPastDate(String date) {
		try {
			return !DateTimeFormatter.RFC_1123_DATE_TIME.parse(date, Instant::from).isAfter(Instant.now());
		}
		catch (DateTimeParseException ex) {
			return false;
		}
	}

}
