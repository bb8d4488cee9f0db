package io.github.errorbook.test;

import java.util.Map;
import java.util.SortedMap;

import org.jspecify.annotations.Nullable;

/**
 * The rule that a code may go only in the version that was announced for it.
 */
final class Disappearance {

	private final @Nullable Version version;

	private final SortedMap<String, LockedCode> additions;

	/**
	 * Create a rule.
	 * @param version the version of the application, or {@code null} if it is not known
	 * @param additions the codes that are new, of which one may be the old one renamed
	 */
	Disappearance(@Nullable Version version, SortedMap<String, LockedCode> additions) {
		this.version = version;
		this.additions = additions;
	}

	/**
	 * Judge the end of a code.
	 * @param code the code
	 * @param promised what was promised
	 * @param internal whether the catalog still has the code, but as an internal one
	 * @return the breach, or {@code null} if the code may go
	 */
	@Nullable Breach judge(String code, LockedCode promised, boolean internal) {
		String removeIn = (promised.deprecated() != null) ? promised.deprecated().removeIn() : null;
		if (removeIn != null && isReached(removeIn)) {
			return null;
		}
		return new Breach(code, internal ? "is not public any more" : "is gone",
				"status %d%s%s".formatted(promised.status(), (promised.deprecated() != null) ? ", " : ", in use",
						text(promised.deprecated())),
				(internal ? "visibility internal" : "not in the catalog") + ", " + stateOfVersion(removeIn),
				"Callers that handle %s never meet it again, and meet an error that they do not know.".formatted(code),
				cure(code, promised, removeIn));
	}

	private boolean isReached(String removeIn) {
		Version end = Version.parse(removeIn);
		return end != null && this.version != null && this.version.compareTo(end) >= 0;
	}

	private static String text(@Nullable LockedDeprecation deprecation) {
		return (deprecation != null) ? deprecation.toString() : "";
	}

	private String stateOfVersion(@Nullable String removeIn) {
		if (removeIn == null) {
			return "no remove-in was announced";
		}
		if (Version.parse(removeIn) == null) {
			return "and no version can be compared with remove-in '" + removeIn + "'";
		}
		return (this.version != null) ? "and this is version " + this.version
				: "and the version of this application is not known";
	}

	private String cure(String code, LockedCode promised, @Nullable String removeIn) {
		if (removeIn != null && Version.parse(removeIn) != null) {
			return (this.version != null) ? "Keep %s until version %s.".formatted(code, removeIn)
					: "Say which version this is with CatalogContract.version, or keep %s.".formatted(code);
		}
		return "Keep %s with deprecated: {replaced-by: %s, remove-in: <a later version>}, and lock that first."
			.formatted(code, successor(promised));
	}

	private String successor(LockedCode promised) {
		return this.additions.entrySet()
			.stream()
			.filter((addition) -> addition.getValue().isLike(promised))
			.map(Map.Entry::getKey)
			.findFirst()
			.orElse("<the new code>");
	}

}
