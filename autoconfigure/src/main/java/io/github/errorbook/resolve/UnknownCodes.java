package io.github.errorbook.resolve;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

import io.github.errorbook.guard.FailureLog;

/**
 * Reports each code that the catalog lacks, once, when it is thrown first.
 */
final class UnknownCodes {

	private static final Log logger = LogFactory.getLog(ErrorResolver.class);

	private static final int MAX_CODES = 1000;

	private static final int MAX_LENGTH = 128;

	private final Set<String> reported = ConcurrentHashMap.newKeySet();

	/**
	 * Report a code.
	 * @param code the code
	 * @param answered what is answered in its place
	 */
	void report(String code, ResolvedError answered) {
		String printable = code.substring(0, Math.min(code.length(), MAX_LENGTH)).replaceAll("\\p{Cntrl}", "?");
		if (this.reported.size() < MAX_CODES && this.reported.add(printable)) {
			int status = answered.status();
			FailureLog.error(logger, """
					The code '%s' was thrown but is not in the catalog; it is answered as \
					%s%s. Add it:

					errorbook:
					  codes:
					    "[%s]":
					      status: %d
					      message: "..."
					""".formatted(printable, answered.code(), (status < 500) ? " with the status " + status : "",
					printable, (status < 500) ? status : 422), null);
		}
	}

}
