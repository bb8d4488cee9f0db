package io.github.errorbook.handle;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.ThreadLocalRandom;

import org.jspecify.annotations.Nullable;

/**
 * The ids of requests: a client's own where it is harmless, else a generated one.
 *
 * @since 0.1.0
 */
public final class RequestIds {

	/**
	 * The header that carries the id, in requests and responses.
	 */
	public static final String HEADER = "X-Request-Id";

	private static final int MAX_LENGTH = 128;

	private static final int DIGITS_OF_LONG = 16;

	private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.ISO_8859_1);

	private RequestIds() {
	}

	/**
	 * Return the candidate, or an id of 32 hexadecimal digits in its place if it is not
	 * of 1 to 128 letters, digits, dots, dashes and underscores of ASCII. A generated id
	 * is unique for all practical purposes but is not a secret.
	 * @param candidate what the client sent, or {@code null}
	 * @return the id
	 */
	public static String accept(@Nullable String candidate) {
		return (candidate != null && isSafe(candidate)) ? candidate : generate();
	}

	private static boolean isSafe(String candidate) {
		if (candidate.isEmpty() || candidate.length() > MAX_LENGTH) {
			return false;
		}
		for (int i = 0; i < candidate.length(); i++) {
			if (!isSafe(candidate.charAt(i))) {
				return false;
			}
		}
		return true;
	}

	private static boolean isSafe(char c) {
		return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '.'
				|| c == '_';
	}

	private static String generate() {
		ThreadLocalRandom random = ThreadLocalRandom.current();
		byte[] id = new byte[2 * DIGITS_OF_LONG];
		writeHex(random.nextLong(), id, 0);
		writeHex(random.nextLong(), id, DIGITS_OF_LONG);
		return new String(id, StandardCharsets.ISO_8859_1);
	}

	private static void writeHex(long bits, byte[] id, int start) {
		for (int i = 0; i < DIGITS_OF_LONG; i++) {
			id[start + i] = HEX[(int) (bits >>> (i << 2)) & 0xF];
		}
	}

}
