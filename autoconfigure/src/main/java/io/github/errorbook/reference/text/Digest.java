package io.github.errorbook.reference.text;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Tells whether contents are the same.
 *
 * @since 0.1.0
 */
public final class Digest {

	private Digest() {
	}

	/**
	 * Return the digest of a content.
	 * @param content the content
	 * @return the first half of its SHA-256, in hexadecimal digits
	 */
	public static String of(byte[] content) {
		try {
			byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
			return HexFormat.of().formatHex(digest, 0, digest.length / 2);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java platform has SHA-256", ex);
		}
	}

}
