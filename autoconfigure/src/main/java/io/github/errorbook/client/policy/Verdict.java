package io.github.errorbook.client.policy;

import org.jspecify.annotations.Nullable;

/**
 * What is to become of an error.
 *
 * @param outcome what kind of answer callers get
 * @param code the code that callers get, or {@code null} for that of an exception, or of
 * a service that failed
 * @param exception makes the exception that is thrown in its place, or {@code null} for
 * none
 */
record Verdict(Outcome outcome, @Nullable String code, @Nullable ExceptionFactory exception) {

	static final Verdict REFUSED = new Verdict(Outcome.REFUSED, null, null);

	static Verdict pass(String code) {
		return new Verdict(Outcome.PASSED, code, null);
	}

	static Verdict map(String code) {
		return new Verdict(Outcome.MAPPED, code, null);
	}

	static Verdict raise(ExceptionFactory exception) {
		return new Verdict(Outcome.MAPPED, null, exception);
	}

	static Verdict refuse(String code) {
		return new Verdict(Outcome.REFUSED, code, null);
	}

}
