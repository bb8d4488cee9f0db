package io.github.errorbook.render;

import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.springframework.util.MimeType;
import org.springframework.util.MimeTypeUtils;

/**
 * Tells whether a client prefers problem details to plain JSON: it names the media type
 * with a higher quality than JSON has, or with the same quality and before it.
 */
final class ProblemPreference {

	private static final MimeType PROBLEM = MimeType.valueOf("application/problem+json");

	private ProblemPreference() {
	}

	static boolean isStated(@Nullable String accept) {
		if (accept == null || !accept.toLowerCase(Locale.ROOT).contains("problem+json")) {
			return false;
		}
		try {
			return isPreferred(MimeTypeUtils.parseMimeTypes(accept));
		}
		catch (RuntimeException ex) {
			// Whatever a client writes, its worst is to prefer nothing.
			return false;
		}
	}

	private static boolean isPreferred(List<MimeType> accepted) {
		int problem = indexOf(PROBLEM, accepted);
		int json = indexOf(MimeTypeUtils.APPLICATION_JSON, accepted);
		double quality = (problem >= 0) ? quality(accepted.get(problem)) : 0;
		if (quality <= 0) {
			return false;
		}
		return (json >= 0) ? isBefore(problem, quality, json, quality(accepted.get(json)))
				: quality >= wildcardQuality(accepted);
	}

	private static boolean isBefore(int problem, double quality, int json, double jsonQuality) {
		return quality > jsonQuality || (quality == jsonQuality && problem < json);
	}

	private static int indexOf(MimeType type, List<MimeType> accepted) {
		for (int i = 0; i < accepted.size(); i++) {
			if (accepted.get(i).equalsTypeAndSubtype(type)) {
				return i;
			}
		}
		return -1;
	}

	private static double wildcardQuality(List<MimeType> accepted) {
		return accepted.stream()
			.filter((type) -> type.isWildcardSubtype() && type.includes(MimeTypeUtils.APPLICATION_JSON))
			.mapToDouble(ProblemPreference::quality)
			.max()
			.orElse(0);
	}

	private static double quality(MimeType type) {
		String quality = type.getParameter("q");
		return (quality != null) ? Double.parseDouble(quality) : 1;
	}

}
