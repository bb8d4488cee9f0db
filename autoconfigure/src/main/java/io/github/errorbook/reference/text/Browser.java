package io.github.errorbook.reference.text;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.util.InvalidMimeTypeException;
import org.springframework.util.MimeType;
import org.springframework.util.MimeTypeUtils;

/**
 * Tells a person's browser from a program.
 *
 * @since 0.1.0
 */
public final class Browser {

	private Browser() {
	}

	/**
	 * Return whether a browser asks.
	 * @param accept the header {@code Accept}, or {@code null} if there is none
	 * @return {@code true} if it names HTML, and not JSON with the same quality or a
	 * higher one
	 */
	public static boolean isAsking(@Nullable String accept) {
		if (accept == null || !accept.contains("text/html")) {
			return false;
		}
		try {
			List<MimeType> accepted = MimeTypeUtils.parseMimeTypes(accept);
			return quality(accepted, "text", "html") > quality(accepted, "application", "json");
		}
		catch (InvalidMimeTypeException | NumberFormatException ex) {
			return false;
		}
	}

	private static double quality(List<MimeType> accepted, String type, String subtype) {
		return accepted.stream()
			.filter((candidate) -> candidate.getType().equals(type) && candidate.getSubtype().equals(subtype))
			.mapToDouble(Browser::quality)
			.max()
			.orElse(0);
	}

	private static double quality(MimeType type) {
		String quality = type.getParameter("q");
		return (quality != null) ? Double.parseDouble(quality) : 1;
	}

}
