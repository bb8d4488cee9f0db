package io.github.errorbook.wire.kit;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;

/**
 * Reads what a server has compressed.
 */
public final class Gzip {

	private Gzip() {
	}

	public static String decompress(byte[] bytes) {
		try (GZIPInputStream input = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
			return new String(input.readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
