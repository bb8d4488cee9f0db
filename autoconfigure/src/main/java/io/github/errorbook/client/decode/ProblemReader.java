package io.github.errorbook.client.decode;

import java.util.Set;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

import io.github.errorbook.client.RemoteError;
import io.github.errorbook.render.MemberNames;

/**
 * Reads problem details (RFC 9457). Code and details have their standard names, or those
 * of the service where problem details are its only form. A problem without a code has
 * its type as its code, and one without details has its other extensions.
 */
final class ProblemReader {

	private static final Set<String> KNOWN = Set.of("type", "title", "detail", "instance", "code");

	private final MemberNames names;

	private final DetailsReader details;

	private final BesideCode extensions;

	ProblemReader(RemoteLayout layout) {
		this.names = layout.names();
		this.extensions = new BesideCode(layout, KNOWN);
		this.details = new DetailsReader(layout.names().field(), layout.names().fieldMessage());
	}

	/**
	 * Return whether a body has the media type of problem details.
	 * @param contentType the header, or {@code null} for none
	 * @return {@code true} if it has
	 */
	static boolean isProblem(@Nullable String contentType) {
		return contentType != null && contentType.trim().regionMatches(true, 0, "application/problem+json", 0, 24);
	}

	RemoteError read(JsonNode root, int status) {
		String type = ShortText.of(root.path("type"), ShortText.ADDRESS);
		String identity = "about:blank".equals(type) ? null : type;
		String code = ShortText.of(root.path(name(root, "code", this.names.code())), ShortText.CODE);
		String details = name(root, "details", this.names.details());
		String message = ShortText.message(root.path("detail"));
		return Members.of(root, RemoteError.of(status, (code != null) ? code : ShortText.of(identity, ShortText.CODE)))
			.withMessage((message != null) ? message : ShortText.message(root.path("title")))
			.withDetails(
					root.has(details) ? this.details.read(root.path(details), details) : this.extensions.read(root))
			.withDocumentation(identity);
	}

	private static String name(JsonNode root, String standard, String own) {
		return (root.has(standard) || own.isEmpty()) ? standard : own;
	}

}
