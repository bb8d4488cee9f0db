package io.github.errorbook.guard;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What may be in a response header: RFC 9110 section 5, with values of Latin-1.
 *
 * @since 0.1.0
 */
public final class HeaderSyntax {

	private static final String NAME_MARKS = "!#$%&'*+.^_`|~-";

	private static final Set<String> OF_BODY = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);

	static {
		OF_BODY.addAll(List.of("Content-Type", "Content-Length", "Content-Encoding", "Content-Range",
				"Content-Disposition", "Transfer-Encoding", "Trailer"));
	}

	private HeaderSyntax() {
	}

	/**
	 * Return whether a header describes the body, which only its writer knows.
	 * @param name the name of the header, in upper or lower case
	 * @return {@code true} if it does
	 */
	public static boolean isOfBody(String name) {
		return OF_BODY.contains(name);
	}

	/**
	 * Return whether a text can be the name of a header: a token of RFC 9110, section
	 * 5.6.2.
	 * @param name the text
	 * @return {@code true} if it can
	 */
	public static boolean isName(String name) {
		for (int i = 0; i < name.length(); i++) {
			if (!isOfName(name.charAt(i))) {
				return false;
			}
		}
		return !name.isEmpty();
	}

	private static boolean isOfName(char c) {
		return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || NAME_MARKS.indexOf(c) >= 0;
	}

	/**
	 * Return whether a text can be the value of a header.
	 * @param text the text
	 * @return {@code true} if it has only printable characters of Latin-1 and tabs
	 */
	public static boolean isValue(String text) {
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			if (c != '\t' && (c < ' ' || c == 0x7F || c > 0xFF)) {
				return false;
			}
		}
		return true;
	}

}
