package io.github.errorbook.test;

import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

/**
 * The rules for a code that is still there.
 */
final class PromiseCheck {

	private final String code;

	private final LockedCode promised;

	private final LockedCode now;

	private final Set<String> publicCodes;

	private final Consumer<Breach> breaches;

	/**
	 * Create a check.
	 * @param code the code
	 * @param promised what was promised
	 * @param now what holds now
	 * @param publicCodes the codes that callers may be sent to
	 * @param breaches receives each breach
	 */
	PromiseCheck(String code, LockedCode promised, LockedCode now, Set<String> publicCodes, Consumer<Breach> breaches) {
		this.code = code;
		this.promised = promised;
		this.now = now;
		this.publicCodes = publicCodes;
		this.breaches = breaches;
	}

	void run() {
		checkType();
		checkProblemType();
		checkStatus();
		checkRetries();
		this.promised.details().forEach(this::checkDetail);
		checkReplacement();
		checkEnd();
	}

	private void checkType() {
		if (!Objects.equals(this.promised.number(), this.now.number())) {
			report("changes its type", type(this.promised), type(this.now),
					"Callers that compare the code with %s find nothing equal.".formatted(type(this.promised)),
					"Keep the type of the value: in YAML, quotes make a text of a number.");
		}
	}

	private static String type(LockedCode code) {
		return (code.number() != null) ? "a number" : "a text";
	}

	private void checkProblemType() {
		String type = this.promised.type();
		if (type != null && !type.equals(this.now.type())) {
			report("changes the type of its problem", "type: " + type,
					(this.now.type() != null) ? "type: " + this.now.type() : "no type",
					"Callers that tell problem details apart by their type take it for another problem.",
					"Keep type: %s.".formatted(type));
		}
	}

	private void checkStatus() {
		if (this.now.status() != this.promised.status()) {
			report("changes its status", "status " + this.promised.status(), "status " + this.now.status(),
					"Clients, proxies and retries act on the status before anyone reads the code.",
					("Keep status %d; for %d add a code of its own, and give %s "
							+ "deprecated: {replaced-by: <the new code>, remove-in: <a later version>}.")
						.formatted(this.promised.status(), this.now.status(), this.code));
		}
	}

	private void checkRetries() {
		if (this.promised.retryable() && !this.now.retryable()) {
			report("is not retryable any more", "retryable: true", "retryable: false",
					"Callers that try again do so in vain, and those that wait wait for ever.",
					"Set retryable: true, or add a code of its own for the case that is final.");
		}
	}

	private void checkDetail(String name, @Nullable String type) {
		if (!this.now.details().containsKey(name)) {
			report("loses the detail " + name, detail(name, type), "no such detail",
					"Callers that read details.%s find nothing.".formatted(name),
					"Declare the detail again, and send it; more details may be added beside it.");
		}
		else if (type != null && !type.equals(this.now.details().get(name))) {
			report("changes the type of the detail " + name, detail(name, type),
					detail(name, this.now.details().get(name)),
					"Callers that parse details.%s as %s fail.".formatted(name, type),
					"Keep the type, and add a detail with another name for the new one.");
		}
	}

	private static String detail(String name, @Nullable String type) {
		return "details: {%s: {type: %s}}".formatted(name, (type != null) ? type : "not said");
	}

	private void checkReplacement() {
		LockedDeprecation deprecation = this.now.deprecated();
		if (deprecation == null || deprecation.equals(this.promised.deprecated())) {
			return;
		}
		String replacement = deprecation.replacedBy();
		if (replacement == null) {
			report("is deprecated without a replacement", state(this.promised), state(this.now),
					"Callers are told to leave, and not where to go.",
					"Name the code that callers handle in its place: deprecated: {replaced-by: <a code>}.");
		}
		else if (!this.publicCodes.contains(replacement)) {
			report("is deprecated in favour of a code that is not public", state(this.promised), state(this.now),
					"Callers are sent to a code that no reference shows.",
					"Make %s a public code of the catalog, or name another.".formatted(replacement));
		}
	}

	private static String state(LockedCode code) {
		return (code.deprecated() != null) ? code.deprecated().toString() : "in use";
	}

	private void checkEnd() {
		Version before = end(this.promised);
		Version after = end(this.now);
		if (before != null && after != null && after.compareTo(before) < 0) {
			report("is to go sooner than announced", state(this.promised), state(this.now),
					"Callers planned with the time that they were given.",
					"Keep remove-in: \"%s\", or announce a later version.".formatted(before));
		}
	}

	private static @Nullable Version end(LockedCode code) {
		String removeIn = (code.deprecated() != null) ? code.deprecated().removeIn() : null;
		return (removeIn != null) ? Version.parse(removeIn) : null;
	}

	private void report(String what, String promised, String now, String why, String cure) {
		this.breaches.accept(new Breach(this.code, what, promised, now, why, cure));
	}

	/**
	 * Return whether anything has changed, also where no promise is broken.
	 * @return {@code true} if the lock file would change
	 */
	boolean hasNews() {
		return !Objects.equals(this.promised, this.now);
	}

}
