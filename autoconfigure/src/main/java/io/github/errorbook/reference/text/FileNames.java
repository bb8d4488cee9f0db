package io.github.errorbook.reference.text;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;

/**
 * Names of exported files that every file system takes.
 *
 * @since 0.1.0
 */
public final class FileNames {

	/* Where case does not count, a code would overwrite the file of the same name. */
	private static final Set<String> TAKEN = Set.of("index", "errors", "errors.schema");

	private FileNames() {
	}

	/**
	 * Return the name of the file of a code, without extension.
	 * @param code the code
	 * @return the code itself as a rule; other characters than letters, digits, dots,
	 * dashes and underscores of ASCII become {@code ~} and the hexadecimal digits of
	 * their bytes
	 */
	public static String of(String code) {
		StringBuilder name = new StringBuilder(code.length());
		for (byte unit : code.getBytes(StandardCharsets.UTF_8)) {
			name.append(isSafe(unit) ? String.valueOf((char) unit) : "~%02x".formatted(unit));
		}
		boolean taken = TAKEN.contains(code.toLowerCase(Locale.ROOT)) || name.charAt(0) == '.';
		return taken ? "~" + name : name.toString();
	}

	private static boolean isSafe(byte unit) {
		return (unit >= 'a' && unit <= 'z') || (unit >= 'A' && unit <= 'Z') || (unit >= '0' && unit <= '9')
				|| unit == '.' || unit == '-' || unit == '_';
	}

}
